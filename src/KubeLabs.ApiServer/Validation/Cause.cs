using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>One reason of a refusal, in the API server's own words.</summary>
/// <param name="Reason">The machine-readable reason: <c>FieldValueRequired</c>, <c>FieldValueInvalid</c> and so on.</param>
/// <param name="Field">The path as the API server prints it.</param>
/// <param name="Message">The server's message, with the value: <c>Invalid value: 0: must be between 1 and 65535, inclusive</c>.</param>
public sealed record Cause(string Reason, FieldPath Field, string Message)
{
    /// <summary>As kubectl prints it: field, colon, message.</summary>
    public override string ToString() => $"{Field}: {Message}";
}
