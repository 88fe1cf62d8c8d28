using System.Diagnostics;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>The real kubectl, as a learner's hand.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="user">Who calls; the administrator where null.</param>
internal sealed class Kubectl(EnvTestCluster cluster, EnvTestUser? user = null)
{
    /// <summary>Runs it; gives its exit status and all that it wrote.</summary>
    public (int Status, string Output) Try(params IEnumerable<string> arguments)
    {
        if (EnvTestBinaries.Find("kubectl") is not { } path) throw new IgnoreException($"no kubectl in {EnvTestBinaries.Folder}");
        IEnumerable<string> all = ["--kubeconfig", (user ?? cluster.Admin).KubeConfig, .. arguments];
        using var process = Process.Start(new ProcessStartInfo(path, all) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    /// <summary>Runs it; a failure is the test's.</summary>
    public string Run(params IReadOnlyList<string> arguments)
    {
        var (status, output) = Try(arguments);
        return status == 0 ? output : throw new InvalidOperationException($"kubectl {string.Join(' ', arguments)}: {output}");
    }
}
