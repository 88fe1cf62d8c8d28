namespace KubeLabs.Behavior;

/// <summary>A line <c>Name: value</c> at the head of a PEM block, such as <c>Proc-Type: 4,ENCRYPTED</c>.</summary>
/// <param name="Name">What stands before the first colon, trimmed.</param>
/// <param name="Value">What stands behind it, trimmed.</param>
public sealed record PemHeader(string Name, string Value);
