using System.Collections.Immutable;
using System.Text;
using KubeLabs.Live;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>Plugins as real processes, by the shell that every Unix has.</summary>
[Platform(Exclude = "Win")]
internal sealed class ProcessPluginRunnerTests
{
    private readonly StringWriter _error = new();

    [OneTimeTearDown]
    public void TearDown() => _error.Dispose();

    [Test]
    public async Task Output_status_and_environment_are_the_processs()
    {
        var run = await RunAsync("printf '%s|%s|%s' \"$A\" \"$1\" \"$PATH\"; exit 3", ("A", "a b"));
        Assert.That(run.End, Is.EqualTo(PluginEnd.Exited));
        Assert.That(run.Status, Is.EqualTo(3));
        Assert.That(Encoding.UTF8.GetString(run.Output.Span), Is.EqualTo($"a b|$(echo no shell)|{Environment.GetEnvironmentVariable("PATH")}"));
    }

    [Test]
    public async Task What_it_says_is_passed_on_without_control_characters()
    {
        await RunAsync("printf 'open \\033[31mhttps://login\\n' >&2");
        Assert.That(_error.ToString(), Does.Contain("open [31mhttps://login\n"));
    }

    [Test]
    public async Task Standard_input_is_empty_where_it_is_not_interactive() =>
        Assert.That(Encoding.UTF8.GetString((await RunAsync("cat; echo end")).Output.Span), Is.EqualTo("end\n"));

    [Test]
    public async Task One_that_does_not_end_is_ended() =>
        Assert.That((await RunAsync("sleep 600", limit: TimeSpan.FromMilliseconds(200))).End, Is.EqualTo(PluginEnd.TimedOut));

    [Test]
    public async Task One_that_never_stops_writing_is_ended() => Assert.That((await RunAsync("yes")).End, Is.EqualTo(PluginEnd.TooMuch));

    [Test]
    public async Task Cancelling_ends_it()
    {
        using var cancelled = new CancellationTokenSource();
        var run = RunAsync("sleep 600", cancellation: cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => run);
    }

    [Test]
    public async Task What_is_not_there_is_missing()
    {
        var runner = new ProcessPluginRunner(_ => "/nowhere");
        var run = await runner.RunAsync(new("kubelabs-no-such-plugin", [], [], false, _error, TimeSpan.FromMinutes(1)), CancellationToken.None);
        Assert.That(run.End, Is.EqualTo(PluginEnd.Missing));
    }

    [TestCase("x", "/a:/b", "/b/x")]
    [TestCase("x", "rel:.:/b", "/b/x")]
    [TestCase("x", ".:rel", null)]
    [TestCase("/b/x", "", "/b/x")]
    [TestCase("./x", "/b", null)]
    [TestCase("y", "/b", null)]
    public void A_command_is_looked_for_in_the_absolute_folders_of_PATH(string command, string path, string? expected) => Assert.That(
        CommandPath.Find(command, _ => path, file => file is "/b/x" or "./x" or "rel/x" or "x"), Is.EqualTo(expected));

    private Task<PluginRun> RunAsync(
        string script, (string Name, string Value)? variable = null, TimeSpan? limit = null, CancellationToken cancellation = default)
    {
        ImmutableArray<KeyValuePair<string, string>> variables = variable is { } set ? [new(set.Name, set.Value)] : [];
        return new ProcessPluginRunner(Environment.GetEnvironmentVariable).RunAsync(
            new("sh", ["-c", script, "sh", "$(echo no shell)"], variables, false, _error, limit ?? TimeSpan.FromMinutes(1)), cancellation);
    }
}
