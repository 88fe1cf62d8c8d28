using System.Text;
using KubeLabs.Live;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>A machine of a test: files and an environment in memory, a clock that is set by hand, plugins that are functions.</summary>
internal sealed class Machine : TimeProvider, IFileSystem, IPluginRunner
{
    public const string Config = "/home/learner/.kube/config";

    public Dictionary<string, byte[]> Bytes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal) { ["HOME"] = "/home/learner" };

    public List<PluginCommand> Plugged { get; } = [];

    public Func<PluginCommand, PluginRun> Plugin { get; set; } = _ => PluginRun.Without(PluginEnd.Missing);

    public StringWriter Error { get; } = new();

    public bool IsInteractive { get; set; }

    public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

    public ConnectionHost Host => new()
    {
        Variable = name => Variables.GetValueOrDefault(name),
        Files = this,
        Clock = this,
        Error = Error,
        IsInteractive = IsInteractive,
        Plugins = this,
    };

    /// <summary>Writes a file.</summary>
    public Machine With(string path, string text)
    {
        Bytes[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public ConnectionResult Connect(string? kubeConfig = null, string? context = null) =>
        ClusterConnectors.Default(Host).Connect(new(kubeConfig, context));

    /// <summary>The connection, which must be there.</summary>
    public ClusterConnection Connected(string? kubeConfig = null, string? context = null)
    {
        var result = Connect(kubeConfig, context);
        Assert.That(result.Problem, Is.Null);
        return result.Connection!;
    }

    /// <summary>The English text of the problem, which must be there.</summary>
    public string Problem(string? kubeConfig = null, string? context = null)
    {
        var result = Connect(kubeConfig, context);
        Assert.That(result.Connection, Is.Null);
        Assert.That(result.Problem!.Value.Ko, Is.Not.Empty);
        return result.Problem.Value.En;
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public FileKind KindOf(string path) => Bytes.ContainsKey(path) ? FileKind.File : FileKind.Missing;

    public bool IsLink(string path) => false;

    public string? RealPath(string path) => path;

    public long Length(string path) => Bytes[path].Length;

    public Stream OpenRead(string path) => new MemoryStream(Bytes[path], writable: false);

    public IEnumerable<string> Entries(string path) => [];

    public Task<PluginRun> RunAsync(PluginCommand command, CancellationToken cancellation)
    {
        Plugged.Add(command);
        return Task.FromResult(Plugin(command));
    }
}
