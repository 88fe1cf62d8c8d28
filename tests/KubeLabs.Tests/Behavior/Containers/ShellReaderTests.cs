using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Containers;

/// <summary>Commands are read as a shell reads them, without running them.</summary>
internal sealed class ShellReaderTests
{
    [TestCase("command: [tail, -f, /l/a]", "/l/a")]
    [TestCase("command: [tail, -F, /l/a]", "/l/a")]
    [TestCase("args: [tail, -n, '+1', -F, /l/a]", "/l/a")]
    [TestCase("command: [tail, -n1, -f, /l/a, /l/b]", "/l/a /l/b")]
    [TestCase("command: [tail, -fn, '5', /l/a]", "/l/a")]
    [TestCase("command: [tail, -20f, /l/a]", "/l/a")]
    [TestCase("command: [/usr/bin/tail, --follow=name, --retry, /l/a]", "/l/a")]
    [TestCase("command: [busybox, tail, -f, /l/a]", "/l/a")]
    [TestCase("command: [tail, /l/a]", "")]
    [TestCase("command: [tail, -n, f, /l/a]", "")]
    [TestCase("command: [cat, -f, /l/a]", "")]
    [TestCase("command: [sh, -c, 'tail -f /l/a']", "/l/a")]
    [TestCase("command: [sh, -c], args: ['exec tail -F /l/a']", "/l/a")]
    [TestCase("command: [/bin/sh, -ec, 'until [ -f /l/a ]; do sleep 1; done; tail -F \"/l/a\"']", "/l/a")]
    [TestCase("command: [sh, -c, \"touch /l/a\\ntail -f '/l/a' 2>/dev/null\"]", "/l/a")]
    [TestCase("command: [sh, -c, 'cd /l && tail -f a']", "/l/a")]
    [TestCase("command: [sh, -c, 'F=/l/a; tail -f $F']", "/l/a")]
    [TestCase("command: [sh, -c, 'export F=/l/a && tail -f \"${F}\"']", "/l/a")]
    [TestCase("command: [sh, -c, 'tail -f ${F:-/l/a}']", "/l/a")]
    [TestCase("env: [{name: F, value: /l/a}], command: [sh, -c, 'tail -f $F']", "/l/a")]
    [TestCase("env: [{name: F, value: /l/a}], command: [tail, -f, $(F)]", "/l/a")]
    [TestCase("workingDir: /l, command: [tail, -f, a]", "/l/a")]
    [TestCase("command: [sh, -c, 'tail -f /l/a | grep x']", "/l/a")]
    [TestCase("command: [sh, -c, \"sh -c 'tail -f /l/a'\"]", "/l/a")]
    [TestCase("command: [sh, -c, 'echo tail -f /l/a']", "")]
    [TestCase("command: [sh, -c, '# tail -f /l/a']", "")]
    [TestCase("command: [sh, -c, \"cat <<E\\ntail -f /l/a\\nE\\n\"]", "")]
    [TestCase("command: [sh, -c, \"echo 'tail -f /l/a\"]", "")]
    [TestCase("command: [sh, 'tail -f /l/a']", "")]
    [TestCase("command: [sh, -c, 'if true; then tail -f /l/a; else sleep 1; fi']", "/l/a")]
    [TestCase("command: [sh, -c, 'for f in a b; do echo $f; done; tail -f /l/a']", "/l/a")]
    [TestCase("command: [sh, -c, '{ sleep 1; tail -f /l/a; }']", "/l/a")]
    [TestCase("command: [sh, -c, 'until true; eo sleep 1; done; tail -f /l/a']", "")]
    [TestCase("command: [sh, -c, 'while true; do tail -f /l/a']", "")]
    public void It_sees_what_is_followed(string container, string files)
    {
        var followed = Commands(container).SelectMany(static command => TailCommand.Followed(command).AsEnumerable());
        Assert.That(string.Join(' ', followed), Is.EqualTo(files));
    }

    // POSIX, "Shell Command Language": a shell comes to nothing behind a loop without an end, exec or exit.
    [TestCase("while true; do sleep 5; done; tail", false)]
    [TestCase("until false; do sleep 5; done\ntail", false)]
    [TestCase("while :; do sleep 5; done & tail", true)]
    [TestCase("while true; do sleep 5; break; done; tail", true)]
    [TestCase("while [ ! -f a ]; do sleep 5; done; tail", true)]
    [TestCase("for f in a b; do echo $f; done; tail", true)]
    [TestCase("while true; do tail; done", true)]
    [TestCase("while true; do date; done | tail", true)]
    [TestCase("sleep infinity; tail", false)]
    [TestCase("sleep infinity & tail", true)]
    [TestCase("exec sleep 5; tail", false)]
    [TestCase("exec >> /l/a; tail", true)]
    [TestCase("[ -f a ] && exec sleep 5; tail", true)]
    [TestCase("exit 0\ntail", false)]
    [TestCase("if [ -f a ]; then exit 1; fi; tail", true)]
    [TestCase("tail -f a; tail", false)]
    public void It_sees_what_is_reached(string script, bool isReached)
    {
        var commands = Commands($"command: [sh, -c, {System.Text.Json.JsonSerializer.Serialize(script)}]");
        Assert.That(commands.Last(static command => command.Program == "tail").IsReached, Is.EqualTo(isReached));
    }

    // POSIX, "Shell Command Language", asynchronous lists: what ends with & is not waited for, all of it.
    [TestCase("tail &", true)]
    [TestCase("tail & wait", true)]
    [TestCase("cd /l && tail &", true)]
    [TestCase("{ sleep 1; tail; } &", true)]
    [TestCase("(sleep 1; tail) & wait", true)]
    [TestCase("sleep 1 & tail", false)]
    [TestCase("tail 2>&1", false)]
    [TestCase("tail && echo &\nwait", true)]
    public void It_sees_what_runs_in_the_background(string script, bool isInBackground)
    {
        var commands = Commands($"command: [sh, -c, {System.Text.Json.JsonSerializer.Serialize(script)}]");
        Assert.That(commands.Single(static command => command.Program == "tail").IsInBackground, Is.EqualTo(isInBackground));
    }

    [TestCase("while true; do date >> /l/a; sleep 5; done", "/l/a")]
    [TestCase("while true; do date; sleep 5; done >>/l/a", "/l/a")]
    [TestCase("while :; do echo \"$(date) x\" >> /l/a; done", "/l/a")]
    [TestCase("(date; date) 1>> /l/a", "/l/a")]
    [TestCase("date | tee -a /l/a", "/l/a")]
    [TestCase("date &>> /l/a", "/l/a")]
    [TestCase("date > /l/a", "")]
    [TestCase("date 2>> /l/a", "")]
    [TestCase("echo '>> /l/a'", "")]
    [TestCase("date >> $(cat x)", "/\uFFFD")]
    public void It_sees_what_is_appended_to(string script, string files) =>
        Assert.That(string.Join(' ',
            Commands($"command: [sh, -c, {System.Text.Json.JsonSerializer.Serialize(script)}]").SelectMany(static command =>
            AppendedFiles.Of(command).AsEnumerable())), Is.EqualTo(files));

    private static System.Collections.Immutable.ImmutableArray<ShellCommand> Commands(string container)
    {
        var (pod, state) = ContainerCase.Pod(container);
        var first = ContainerCase.First(pod);
        return ContainerCommand.Commands(first, ContainerEnvironment.Of(pod, first, state));
    }
}
