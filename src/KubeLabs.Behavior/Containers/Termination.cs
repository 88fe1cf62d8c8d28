using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// How a container is stopped: the preStop hook runs first and takes its time from the grace period; what is left remains for SIGTERM.
/// Source: the documentation of Pod lifecycle, "Pod termination flow".
/// </summary>
/// <param name="GraceSeconds">How long stopping may take in all, 30 where nothing is said.</param>
/// <param name="WaitSeconds">How long the hook waits, where that can be read; 0 without a hook; null where it cannot be read.</param>
public sealed record Termination(long GraceSeconds, long? WaitSeconds)
{
    private const long UsualGrace = 30;

    /// <summary>How long the program has after the hook; null where that cannot be read.</summary>
    public long? LeftSeconds => WaitSeconds is { } wait ? Math.Max(0, GraceSeconds - wait) : null;

    /// <summary>How a container of a Pod is stopped.</summary>
    public static Termination Of(PodInstance pod, ContainerView container, ContainerEnvironment environment)
    {
        var grace = pod.Pod.Spec?["terminationGracePeriodSeconds"]?.AsInteger() ?? UsualGrace;
        return new(grace, Wait(NodeLists.Present(container.Node["lifecycle"]?["preStop"]), environment));
    }

    private static long? Wait(Node? hook, ContainerEnvironment environment)
    {
        if (hook is null) return 0;
        if (NodeLists.Present(hook["sleep"]) is { } sleep) return sleep["seconds"]?.AsInteger() ?? 0;
        if (NodeLists.Present(hook["exec"]) is not { } exec) return null;
        // The kubelet expands no variables in the commands of hooks; the shell does.
        var words = NodeLists.Map(exec["command"], static word => word.AsString() ?? "");
        var total = 0L;
        foreach (var command in ShellReader.Read(words, "/", environment))
        {
            if (command.Program == "sleep") total += SleepTime.Of(command.Arguments);
        }

        return total;
    }
}
