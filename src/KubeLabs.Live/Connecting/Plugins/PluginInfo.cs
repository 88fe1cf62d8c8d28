using System.Buffers;
using System.Text;
using System.Text.Json;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What a credential plugin is told in <c>KUBERNETES_EXEC_INFO</c> (client.authentication.k8s.io, ExecCredential).</summary>
internal static class PluginInfo
{
    public const string Variable = "KUBERNETES_EXEC_INFO";

    /// <summary>The object as JSON.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="isInteractive">Whether it has standard input.</param>
    /// <param name="cluster">The cluster, where the plugin wants to know it.</param>
    /// <param name="authority">The bytes of its authority.</param>
    public static string Json(PluginEntry plugin, bool isInteractive, ClusterEntry cluster, ReadOnlySpan<byte> authority)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", "ExecCredential");
            writer.WriteString("apiVersion", plugin.ApiVersion);
            writer.WriteStartObject("spec");
            if (plugin.ProvideClusterInfo) WriteCluster(writer, cluster, authority);
            writer.WriteBoolean("interactive", isInteractive);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteCluster(Utf8JsonWriter writer, ClusterEntry cluster, ReadOnlySpan<byte> authority)
    {
        writer.WriteStartObject("cluster");
        writer.WriteString("server", cluster.Server);
        if (cluster.TlsServerName.Length > 0) writer.WriteString("tls-server-name", cluster.TlsServerName);
        if (cluster.IsInsecure) writer.WriteBoolean("insecure-skip-tls-verify", true);
        if (!authority.IsEmpty) writer.WriteBase64String("certificate-authority-data", authority);
        if (cluster.Proxy is { } proxy) writer.WriteString("proxy-url", proxy.Reveal());
        if (cluster.DisableCompression) writer.WriteBoolean("disable-compression", true);
        if (cluster.PluginConfig is { } config)
        {
            writer.WritePropertyName("config");
            NodeJson.Write(writer, config);
        }

        writer.WriteEndObject();
    }
}
