namespace KubeLabs.Behavior;

/// <summary>A question to a live cluster that its objects do not answer. Two questions with the same content are one.</summary>
public abstract record Observation;

/// <summary>May this user do that? Answered by a SubjectAccessReview, with an <see cref="AccessAnswer"/>.</summary>
/// <param name="User">Who: the name.</param>
/// <param name="Groups">The groups, separated by commas: equal questions must compare equal.</param>
/// <param name="Request">What.</param>
public sealed record AccessObservation(string User, string Groups, AccessRequest Request) : Observation;

/// <summary>What a Service says to a GET through the API server's service proxy. Answered with an <see cref="HttpAnswer"/>.</summary>
/// <param name="Namespace">The namespace of the Service.</param>
/// <param name="Service">Its name.</param>
/// <param name="Port">A port of it, by number or name; empty for its only one.</param>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Path">The path, with its query: <c>/healthz</c>.</param>
public sealed record ServiceObservation(string Namespace, string Service, string Port, string Scheme, string Path) : Observation;

/// <summary>What a container of the Pods of an object has logged. Answered with a <see cref="LogAnswer"/>.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Kind">The kind: Pod, or a workload whose Pods are meant.</param>
/// <param name="Name">The name.</param>
/// <param name="Container">The container; empty for the only or the default one.</param>
public sealed record LogObservation(string Namespace, string Kind, string Name, string Container) : Observation;
