using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Labels and taints as YAML: values are quoted, so that <c>true</c> and <c>1</c> stay texts.</summary>
internal static class KindScalar
{
    private static readonly string[] _words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

    public static string Value(string value) => NodeJson.Compact(ScalarNode.Of(default, value));

    public static string Key(string key) =>
        key.Length == 0 || !char.IsAsciiLetter(key[0]) || _words.Contains(key.ToLowerInvariant()) ? Value(key) : key;
}
