using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Images by their whole names: nginx as docker.io/library/nginx.</summary>
internal sealed class ImagesInFull : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "images-in-full";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("images by their whole names", "이미지를 전체 이름으로 쓴다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, field) =>
        field.Field is { Name: "image", Kind: FieldKind.String } && node.AsString() is { } image && Full(image) is { } full
            ? ScalarNode.Of(node.Position, full)
            : node);

    // The first part is a registry where it could be the name of a host. Another tag or digest would be another image.
    private static string? Full(string image)
    {
        var slash = image.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return $"docker.io/library/{image}";
        var first = image[..slash];
        return first.AsSpan().ContainsAny('.', ':') || first == "localhost" ? null : $"docker.io/{image}";
    }
}
