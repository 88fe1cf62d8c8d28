namespace KubeLabs.Live;

/// <summary>The versions of the protocol between a client and its credential plugin.</summary>
internal static class PluginVersions
{
    public const string V1 = "client.authentication.k8s.io/v1";

    public const string V1Beta1 = "client.authentication.k8s.io/v1beta1";
}
