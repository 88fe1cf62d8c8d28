using System.Text;
using KubeLabs.Live;

namespace KubeLabs.Cli;

/// <summary>Prints a kind configuration. No cluster is asked.</summary>
internal static class ClusterKindConfigRun
{
    public static int Run(string? id, string? exercises, CommandContext context)
    {
        if (ClusterExercise.Load(id, exercises, context) is not { } wanted) return ExitStatus.Usage;
        context.Output.Write(Encoding.UTF8.GetBytes(KindConfig.Of(wanted, context.Language)));
        return ExitStatus.Done;
    }
}
