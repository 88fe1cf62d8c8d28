using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>As kubectl get prints an object: whole, with what the server writes into it.</summary>
internal sealed class ExportedFields : TreeRephrasing
{
    private static readonly (string Field, string Value)[] _written =
    [
        ("uid", "0b6e6b2c-7c0e-4a30-9c4c-1f3f5b9c2d11"), ("resourceVersion", "48213"), ("creationTimestamp", "2026-11-20T09:00:00Z"),
    ];

    /// <inheritdoc/>
    public override string Name => "exported";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("as kubectl get prints it", "kubectl get의 출력처럼 쓴다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording)
    {
        // The selector and the labels of a Job are drawn for each new one, and refused where somebody else writes them.
        if (document["kind"]?.AsString() == "Job") return document;
        if (wording.Stored(document)?.Root is not { } stored || stored["metadata"] is not MappingNode metadata) return document;
        foreach (var (field, value) in _written) metadata = metadata.With(field, ScalarNode.Of(default, value));
        return stored.With("metadata", metadata);
    }
}
