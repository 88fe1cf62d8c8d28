using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What is to be done, in order; or what keeps it from being done.</summary>
internal sealed record SetupPlan(ImmutableArray<PlannedStep> Steps, ImmutableArray<SetupObstacle> Obstacles);

/// <summary>A step of a plan.</summary>
internal abstract record PlannedStep;

/// <summary>An object is created, or brought back.</summary>
internal sealed record ApplyStep(GivenObject Given) : PlannedStep;

/// <summary>A Node is made that no machine stands behind.</summary>
internal sealed record StandInStep(GivenObject Given) : PlannedStep;

/// <summary>A node gets what it lacks.</summary>
internal sealed record NodeStep(GivenObject Given, string Node) : PlannedStep;

/// <summary>An object is there with the same meaning, and stays as it is.</summary>
internal sealed record KeepStep(ObjectKey Key) : PlannedStep;
