namespace KubeLabs.Tests.Live.Servers;

/// <summary>Finds the programs of a real control plane, by the convention of envtest.</summary>
internal static class EnvTestBinaries
{
    public const string Missing =
        "no etcd and kube-apiserver in $KUBEBUILDER_ASSETS, /usr/local/kubebuilder/bin or ~/.local/share/kubebuilder-envtest/k8s";

    /// <summary>The folder that holds etcd and kube-apiserver; null where there is none.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder => Has(folder, "etcd") && Has(folder, "kube-apiserver"));

    /// <summary>The path of a program in the folder; null where it is not there.</summary>
    public static string? Find(string program) => Folder is { } folder && Has(folder, program) ? Path.Combine(folder, program) : null;

    private static bool Has(string folder, string program) => File.Exists(Path.Combine(folder, program));

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("KUBEBUILDER_ASSETS") is { Length: > 0 } named) return [named];
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return ["/usr/local/kubebuilder/bin", .. Downloaded(Path.Combine(home, ".local", "share", "kubebuilder-envtest", "k8s"))];
    }

    // setup-envtest names its folders 1.36.2-linux-amd64.
    private static IEnumerable<string> Downloaded(string root) => Directory.Exists(root)
        ? Directory.GetDirectories(root).OrderByDescending(VersionOf)
        : [];

    private static Version VersionOf(string folder) =>
        Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new(0, 0);
}
