using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Bytes of a Secret, which stand in base64.</summary>
internal static class SecretData
{
    /// <summary>The bytes; none where it is no base64.</summary>
    public static byte[] Bytes(Node value)
    {
        var text = value.AsString() ?? "";
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : [];
    }

    /// <summary>How many bytes they are.</summary>
    public static long Length(Node value)
    {
        var text = value.AsString() ?? "";
        var padding = text.EndsWith("==", StringComparison.Ordinal) ? 2 : text.EndsWith('=') ? 1 : 0;
        return text.Length / 4 * 3L - padding;
    }
}
