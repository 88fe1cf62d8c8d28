using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>The context of a real run.</summary>
internal static class SystemContext
{
    private const int BufferSize = 16 * 1024;

    public static CommandContext Create() => new()
    {
        Input = Console.OpenStandardInput,
        Output = new BufferedStream(Console.OpenStandardOutput(), BufferSize),
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false), 1024) { AutoFlush = true },
        IsTerminal = !Console.IsOutputRedirected,
        IsInteractive = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        Width = Columns,
        Variable = Environment.GetEnvironmentVariable,
        Clock = TimeProvider.System,
        Files = new PhysicalFileSystem(),
        Store = new PhysicalFileStore(),
        Clusters = static context => new LiveClusters(context),
        Interruption = Interruption.Watch,
        ProgramFolder = AppContext.BaseDirectory,
    };

    // Some terminals (serial lines, some containers) answer 0.
    private static int? Columns() => Console.WindowWidth is > 0 and var width ? width : null;
}
