namespace KubeLabs.ApiServer;

/// <summary>One admission plugin: it changes an object or refuses it.</summary>
/// <param name="Name">The name that the API server gives the plugin, by which it can be switched off.</param>
/// <param name="Apply">What it does.</param>
public sealed record AdmissionStep(string Name, Func<AdmissionRequest, AdmissionOutcome> Apply);
