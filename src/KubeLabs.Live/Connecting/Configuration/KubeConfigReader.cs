using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// Reads the text of one kubeconfig as kubectl does: every entry must have the right types, whether it is used or not; unknown fields are
/// passed over. Paths become absolute by the folder of the file.
/// </summary>
internal static class KubeConfigReader
{
    private const string PluginExtension = "client.authentication.k8s.io/exec";

    /// <summary>The kubeconfig, or what is wrong with it.</summary>
    /// <param name="file">The path as it is shown.</param>
    /// <param name="bytes">The text.</param>
    public static (KubeConfig? Config, LocalizedText? Problem) Read(string file, ReadOnlySpan<byte> bytes)
    {
        // Further documents are passed over; the number -1 is the text as a whole.
        var documents = ManifestReader.ReadBytes(file, SourceKind.Cluster, bytes).Documents.Where(document => document.Index <= 0).ToArray();
        var broken = documents.SelectMany(document => document.Problems).FirstOrDefault(problem => problem.Severity == Severity.Error);
        if (broken is not null) return (null, FileTexts.Broken(file, broken));
        var root = documents is [var first, ..] ? first.Root : null;
        if (root is not (null or MappingNode) || !IsConfig(root)) return (null, FileTexts.NoKubeConfig(file));
        var problems = new List<LocalizedText>();
        var config = Read(new FieldReader(root, "", file, problems), file);
        return problems.Count > 0 ? (null, problems[0]) : (config, null);
    }

    private static bool IsConfig(Node? root) =>
        root?["kind"]?.AsString() is null or "" or "Config" && root?["apiVersion"]?.AsString() is null or "" or "v1";

    private static KubeConfig Read(FieldReader root, string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/";
        return new()
        {
            CurrentContext = root.Text("current-context"),
            Files = [file],
            Contexts = Named(root, "contexts", "context", file, entry => Context(entry, file)),
            Clusters = Named(root, "clusters", "cluster", file, entry => Cluster(entry, file, folder)),
            Users = Named(root, "users", "user", file, entry => User(entry, file, folder)),
        };
    }

    private static ImmutableDictionary<string, T> Named<T>(
        FieldReader root, string list, string key, string file, Func<FieldReader, T> read)
    {
        var found = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var item in root.Each(list))
        {
            var name = item.Text("name");
            if (!found.TryAdd(name, read(item.Below(key)))) root.Add(FileTexts.Twice(file, list, name));
        }

        return found.ToImmutable();
    }

    private static ContextEntry Context(FieldReader entry, string file) =>
        new(file, entry.Text("cluster"), entry.Text("user"), entry.Text("namespace"));

    private static ClusterEntry Cluster(FieldReader entry, string file, string folder) => new()
    {
        File = file,
        Server = entry.Text("server"),
        TlsServerName = entry.Text("tls-server-name"),
        IsInsecure = entry.Flag("insecure-skip-tls-verify"),
        AuthorityFile = Absolute(entry.Text("certificate-authority"), folder),
        AuthorityData = entry.Bytes("certificate-authority-data"),
        Proxy = entry.Hidden("proxy-url"),
        DisableCompression = entry.Flag("disable-compression"),
        PluginConfig = entry.Each("extensions").FirstOrDefault(extension => extension.Text("name") == PluginExtension)?.Raw("extension"),
    };

    private static UserEntry User(FieldReader entry, string file, string folder) => new()
    {
        File = file,
        CertificateFile = Absolute(entry.Text("client-certificate"), folder),
        CertificateData = entry.Bytes("client-certificate-data"),
        KeyFile = Absolute(entry.Text("client-key"), folder),
        KeyData = entry.Bytes("client-key-data"),
        Token = entry.Hidden("token"),
        TokenFile = Absolute(entry.Text("tokenFile"), folder),
        UserName = entry.Text("username"),
        Password = entry.Hidden("password"),
        Impersonation = new(entry.Text("as"), entry.Text("as-uid"), entry.Texts("as-groups"), entry.Lists("as-user-extra")),
        AuthProvider = entry.Below("auth-provider") is { IsPresent: true } provider ? provider.Text("name") : null,
        Plugin = entry.Below("exec") is { IsPresent: true } plugin ? Plugin(plugin, folder) : null,
    };

    private static PluginEntry Plugin(FieldReader entry, string folder)
    {
        var command = entry.Text("command");
        var version = entry.Text("apiVersion");
        var mode = entry.Text("interactiveMode");
        return new()
        {
            Command = command.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Absolute(command, folder) : command,
            Arguments = entry.Texts("args"),
            Variables = [.. entry.Each("env").Select(variable => KeyValuePair.Create(variable.Text("name"), variable.Text("value")))],
            ApiVersion = version,
            InstallHint = entry.Text("installHint"),
            ProvideClusterInfo = entry.Flag("provideClusterInfo"),
            InteractiveMode = mode.Length == 0 && version == PluginVersions.V1Beta1 ? "IfAvailable" : mode,
        };
    }

    // A path with a null character names no file; it is left as it is, and reading it fails with its own sentence.
    private static string Absolute(string path, string folder) =>
        path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? path : Path.GetFullPath(path, folder);
}
