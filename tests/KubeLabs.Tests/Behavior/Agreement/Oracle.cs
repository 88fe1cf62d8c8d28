using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>What Kubernetes 1.36 did in recorded scenarios, beside what the model says of the same ones.</summary>
internal abstract class Oracle
{
    /// <summary>The behaviour; the recording is <c>Fixtures/behaviour/NAME.jsonl.gz</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Which part of Kubernetes was recorded.</summary>
    public abstract string Source { get; }

    /// <summary>Every answer of the recording with the model's, in order.</summary>
    public abstract IEnumerable<OracleAnswer> Answers();

    /// <summary>Every oracle.</summary>
    public static ImmutableArray<Oracle> All { get; } =
    [
        new SchedulingOracle(), new RbacOracle(), new EndpointOracle(), new DisruptionOracle(), new RolloutOracle(), new BindingOracle(),
        new DaemonSetOracle(),
    ];

    public override string ToString() => Name;

    protected IEnumerable<Node> Scenarios() => OracleFile.Read(Name);
}
