namespace KubeLabs.ApiServer;

/// <summary>The addresses and ports that the cluster gives to Services, as kube-apiserver has them by default.</summary>
internal static class ServiceNetwork
{
    public const string Range = "10.96.0.0/16";
    public const string Family = "IPv4";
    public const long FirstNodePort = 30_000;
    public const long LastNodePort = 32_767;

    public static bool HasNodePort(long port) => port is >= FirstNodePort and <= LastNodePort;

    public static bool HasAddress(string address) =>
        IpText.TryParse(address, out var ip) && CidrText.TryParse(Range, out var range) && range.Contains(ip);
}
