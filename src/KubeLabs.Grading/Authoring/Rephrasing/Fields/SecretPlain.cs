using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The data of a Secret as stringData, where it is text.</summary>
internal sealed class SecretPlain : TreeRephrasing
{
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public override string Name => "secret-string-data";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("data as stringData", "data를 stringData로 쓴다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording)
    {
        if (document["kind"]?.AsString() != "Secret" || document.Find("data") is not MappingNode data) return document;
        var plain = document.Find("stringData") as MappingNode ?? MappingNode.Empty(default);
        foreach (var entry in data.Values)
        {
            if (plain.Find(entry.Key) is not null || Decoded(entry.Value) is not { } text) continue;
            plain = plain.With(entry.Key, ScalarNode.Of(default, text));
            data = data.Without(entry.Key);
        }

        if (ReferenceEquals(data, document.Find("data"))) return document;
        document = data.Values.IsEmpty ? document.Without("data") : document.With("data", data);
        return document.With("stringData", plain);
    }

    private static string? Decoded(Node value)
    {
        try
        {
            return _strict.GetString(Convert.FromBase64String(value.AsString() ?? ""));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
