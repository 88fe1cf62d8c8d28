using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>An expression of a policy.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Program">Compiled; null where it does not compile.</param>
/// <param name="Fault">What the server says where it does not compile; else null.</param>
internal sealed record PolicyExpression(string Text, CelProgram? Program, string? Fault);
