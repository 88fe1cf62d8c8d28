using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads the values of a Secret.</summary>
internal static class SecretData
{
    /// <summary>The bytes of a key; none where it is absent or no base64.</summary>
    public static byte[] Bytes(KubeObject secret, string key)
    {
        var text = secret.Root["data"]?[key]?.AsString() ?? "";
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : [];
    }
}
