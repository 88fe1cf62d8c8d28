namespace KubeLabs.Cel;

/// <summary>
/// A compiled expression, how many variables of the host and of its macros it has at once, and what it names: variables and functions.
/// </summary>
internal sealed record Plan(PlanNode Root, int Variables, int Locals, IReadOnlySet<string> Names);
