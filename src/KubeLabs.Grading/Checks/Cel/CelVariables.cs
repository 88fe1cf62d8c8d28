using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The variables of an expression: what it reads of its object is noted.</summary>
internal sealed class CelVariables(CheckContext context, KubeObject? item, ImmutableArray<GroupKind> kinds, FieldReads reads) : ICelActivation
{
    /// <inheritdoc/>
    public CelValue? Find(string name) => name switch
    {
        "object" => item is null ? null : NodeValue.Of(item.Root, reads),
        "objects" => All(context.State),
        "given" => All(context.Exercise.Given),
        _ => null,
    };

    private CelList All(ClusterState state) =>
        CelList.Of([.. kinds.SelectMany(kind => state.List(kind.Group, kind.Kind)).Select(other => NodeValue.Of(other.Root))]);
}
