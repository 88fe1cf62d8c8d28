namespace KubeLabs.Grading;

/// <summary>The port that a Service must have, and where it must end.</summary>
/// <param name="Port">The port of the Service.</param>
/// <param name="Protocol">Its protocol.</param>
/// <param name="Target">The port of the Pods.</param>
/// <param name="Name">The name of that port, which must be followed wherever it goes; null where its number alone counts.</param>
internal sealed record WantedPort(int Port, string Protocol, int Target, string? Name = null);
