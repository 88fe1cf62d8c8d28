using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What a live cluster answered to an <see cref="Observation"/>.</summary>
public abstract record ObservationAnswer;

/// <summary>No answer: unknown, with the cause.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Message">Why, in words.</param>
public sealed record NoAnswer(UnknownCause Cause, LocalizedText Message) : ObservationAnswer;

/// <summary>Whether a user may do something.</summary>
/// <param name="IsAllowed">Whether.</param>
/// <param name="Reason">The authorizer's reason; may be empty.</param>
public sealed record AccessAnswer(bool IsAllowed, string Reason) : ObservationAnswer;

/// <summary>What a server behind the service proxy answered.</summary>
/// <param name="Status">The HTTP status; 503 of the API server itself where the Service has no ready endpoint.</param>
/// <param name="Body">The body, cut after 64 KiB. Hostile.</param>
public sealed record HttpAnswer(int Status, string Body) : ObservationAnswer;

/// <summary>What containers have logged.</summary>
/// <param name="Pods">Pod by Pod; none where there is no Pod.</param>
public sealed record LogAnswer(ImmutableArray<PodLog> Pods) : ObservationAnswer;

/// <summary>What a container of one Pod has logged.</summary>
/// <param name="Pod">The Pod.</param>
/// <param name="Container">The container.</param>
/// <param name="Text">The end of the log, at most 256 KiB; null where the server gave none. Hostile.</param>
/// <param name="Problem">What the server said instead, such as that the container waits to start; empty where there is a log.</param>
public sealed record PodLog(string Pod, string Container, string? Text, string Problem);
