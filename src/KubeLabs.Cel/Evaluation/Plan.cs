namespace KubeLabs.Cel;

/// <summary>A compiled expression, and how many variables of the host and of its macros it has at once.</summary>
internal sealed record Plan(PlanNode Root, int Variables, int Locals);
