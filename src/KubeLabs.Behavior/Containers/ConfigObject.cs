using System.Collections.Immutable;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A ConfigMap or a Secret, as containers read them: keys with bytes.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Object">The object.</param>
internal sealed record ConfigObject(OriginKind Kind, KubeObject Object)
{
    public string Name => Object.Name;

    /// <summary>The object of that name, or null.</summary>
    public static ConfigObject? Find(ClusterState state, OriginKind kind, string ns, string name) =>
        state.Find("", kind.ToString(), ns, name) is { } found ? new(kind, found) : null;

    /// <summary>The keys of text, which alone become variables, in order.</summary>
    public ImmutableArray<string> TextKeys => Keys("data");

    /// <summary>Every key, in order.</summary>
    public ImmutableArray<string> AllKeys => Kind == OriginKind.Secret ? TextKeys : [.. TextKeys, .. Keys("binaryData")];

    /// <summary>The text of a key, or null where there is none.</summary>
    public string? Text(string key) => Kind == OriginKind.ConfigMap
        ? Object.Root["data"]?[key]?.AsString()
        : Decode(Object.Root["data"]?[key]) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The bytes of a key, or null where there is none.</summary>
    public byte[]? Bytes(string key)
    {
        if (Kind == OriginKind.Secret) return Decode(Object.Root["data"]?[key]);
        return Object.Root["data"]?[key]?.AsString() is { } text ? Encoding.UTF8.GetBytes(text) : Decode(Object.Root["binaryData"]?[key]);
    }

    /// <summary>The origin of a key's value.</summary>
    public ValueOrigin Origin(string key) => new(Kind, Name, key);

    private ImmutableArray<string> Keys(string field)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in Object.Root[field] is { } map ? map.Entries : []) keys.Add(entry.Key);
        return keys.ToImmutable();
    }

    private static byte[]? Decode(Node? value)
    {
        if (value?.AsString() is not { } text) return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : [];
    }
}
