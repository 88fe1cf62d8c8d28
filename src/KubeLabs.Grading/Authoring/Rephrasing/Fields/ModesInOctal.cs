using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Modes of files in octal digits: 420 as 0644.</summary>
internal sealed class ModesInOctal : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "modes-in-octal";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("modes of files in octal digits", "파일 모드를 8진수로 쓴다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, field) =>
        field.Field is { Kind: FieldKind.Int32, Name: "mode" or "defaultMode" } && node.AsInteger() is { } mode and >= 8
            ? new ScalarNode(node.Position, ScalarKind.Integer, "0" + Convert.ToString(mode, 8))
            : node);
}
