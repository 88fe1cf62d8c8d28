using System.Globalization;
using System.Text;
using KubeLabs.Reports;
using KubeLabs.Tests.Cli.Live;

namespace KubeLabs.Tests.Cli;

/// <summary>
/// A golden file: its first line is a command line, such as <c>$ LANG=ko_KR.UTF-8 kubelabs grade first a.yaml</c>, the rest all that the
/// run says. <c>TERMINAL=60</c> makes a terminal of 60 columns, <c>CLUSTER=a.yaml</c> a cluster with those objects, <c>&lt; file</c> at the end fills standard input. A new case is a file
/// with its first line alone: the test then writes the rest beside it, as <c>.actual</c>.
/// </summary>
internal static class GoldenCommand
{
    public static string Run(string firstLine)
    {
        var words = firstLine.TrimStart('$', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var variables = words.TakeWhile(word => word != "kubelabs").Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var arguments = words.SkipWhile(word => word != "kubelabs").Skip(1).TakeWhile(word => word != "<").ToList();
        var input = words.Contains("<") ? File.ReadAllText(Path.Combine(GoldenFiles.Workspace, words[^1])) : "";
        int? width = variables.TryGetValue("TERMINAL", out var columns) ? int.Parse(columns, CultureInfo.InvariantCulture) : null;
        var clusters = variables.TryGetValue("CLUSTER", out var objects)
            ? new PretendClusters(PretendClusters.Objects(File.ReadAllText(Path.Combine(GoldenFiles.Workspace, objects))))
            : null;
        using var run = CliRun.In(GoldenFiles.Workspace, new() { Input = input, Width = width, Variables = variables, Clusters = clusters }, arguments);
        return Shown(firstLine, run);
    }

    private static string Shown(string firstLine, CliRun run)
    {
        var text = new StringBuilder(firstLine).Append('\n').Append(run.Output);
        if (run.Error.Length > 0) text.Append("[standard error]\n").Append(run.Error);
        text.Append(CultureInfo.InvariantCulture, $"[status {run.Status}]\n").Replace("\u001b", "␛");
        var lines = text.Replace(Versions.KubeLabs, "VERSION").ToString().Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }
}
