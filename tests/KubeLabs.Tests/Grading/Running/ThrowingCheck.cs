using System.Collections.Immutable;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Running;

/// <summary>A broken program.</summary>
internal sealed class ThrowingCheck : Check
{
    public override string Name => "throwing";

    public override LocalizedText Summary => new("never", "없음");

    public override ImmutableArray<Parameter> Parameters => [];

    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [];

    public override CheckResult Evaluate(CheckContext context, Arguments arguments) => throw new InvalidOperationException("it broke");
}
