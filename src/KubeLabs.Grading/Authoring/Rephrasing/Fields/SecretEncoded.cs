using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The stringData of a Secret as data.</summary>
internal sealed class SecretEncoded : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "secret-data";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("stringData as data", "stringData를 data로 쓴다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording)
    {
        if (document["kind"]?.AsString() != "Secret" || document.Find("stringData") is not MappingNode plain) return document;
        var data = document.Find("data") as MappingNode ?? MappingNode.Empty(default);
        foreach (var entry in plain.Values) data = data.With(entry.Key, ScalarNode.Of(default, Encoded(entry.Value)));
        return document.Without("stringData").With("data", data);
    }

    private static string Encoded(Node value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value.AsString() ?? ""));
}
