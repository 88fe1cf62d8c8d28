using System.Text;
using KubeLabs.Cli;

namespace KubeLabs.Tests.Cli;

/// <summary>Runs a command line in-process, without touching the console of the test run.</summary>
internal sealed class CliRun : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };

    private CliRun()
    {
    }

    public int Status { get; private set; }

    public string Output => Encoding.UTF8.GetString(_output.ToArray());

    public string Error => _error.ToString();

    /// <summary>A run in a folder. Environment, terminal and standard input are what the setup says.</summary>
    public static CliRun In(string folder, CliSetup setup, params IReadOnlyList<string> arguments)
    {
        var run = new CliRun();
        var files = new RootedFileSystem(folder);
        run.Status = Application.Run(arguments, new()
        {
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(setup.Input)),
            Output = setup.Output ?? run._output,
            Error = run._error,
            IsTerminal = setup.Width is not null,
            Width = () => setup.Width,
            Variable = name => setup.Variables.GetValueOrDefault(name),
            Clock = setup.Clock,
            Files = files,
            Store = files,
            Clusters = _ => setup.Clusters ?? throw new InvalidOperationException("This run has no cluster."),
            Interruption = () => setup.Interruption,
            ProgramFolder = Path.Combine(folder, "program"),
        });
        return run;
    }

    /// <summary>A run in the workspace of the golden files.</summary>
    public static CliRun Of(params IReadOnlyList<string> arguments) => In(GoldenFiles.Workspace, new(), arguments);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }
}
