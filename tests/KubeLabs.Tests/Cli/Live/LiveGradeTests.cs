using System.Text.Json;
using KubeLabs.Behavior;
using KubeLabs.Live;
using KubeLabs.Tests.Grading.Live;

namespace KubeLabs.Tests.Cli.Live;

internal sealed class LiveGradeTests
{
    private static readonly string _right = Cluster("right.yaml");
    private static readonly string _wrong = Cluster("wrong.yaml");

    [Test]
    public void What_is_on_the_cluster_is_graded()
    {
        var clusters = new PretendClusters(PretendClusters.Objects(_right));
        using var run = Run(clusters, "--live");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.Zero, run.Output + run.Error);
            Assert.That(run.Error, Is.Empty);
            Assert.That((clusters.Rounds, clusters.IsDisposed), Is.EqualTo((1, true)));
            Assert.That(clusters.Timeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
        }
    }

    [Test]
    public void A_wrong_answer_is_not_passed()
    {
        using var run = Run(new PretendClusters(PretendClusters.Objects(_wrong)), "--live");
        Assert.That(run.Status, Is.EqualTo(1));
    }

    [Test]
    public void The_options_say_which_cluster_and_how_long()
    {
        var clusters = new PretendClusters(PretendClusters.Objects(_right));
        using var run = Run(clusters, "--live", "--context", "c", "--kubeconfig", "k", "--timeout", "1m30s", "--wait", "1s");
        Assert.That((clusters.Request, clusters.Timeout), Is.EqualTo((new ConnectionRequest("k", "c"), TimeSpan.FromSeconds(90))));
    }

    [Test]
    public void Waiting_ends_when_all_criteria_pass()
    {
        var clusters = new PretendClusters(PretendClusters.Objects(_wrong), PretendClusters.Objects(_wrong), PretendClusters.Objects(_right));
        var clock = new SteppingClock();
        using var run = Run(clusters, clock, "--live", "--wait", "1m");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.Zero, run.Output);
            Assert.That(clusters.Rounds, Is.EqualTo(3));
            Assert.That(clock.Passed, Is.EqualTo(TimeSpan.FromSeconds(4)));
            Assert.That(run.Error, Is.EqualTo("waiting for: service, port, given-kept\n"), "progress is said once for each change");
        }
    }

    [Test]
    public void Waiting_ends_when_the_time_is_over_and_reports_the_last_round()
    {
        var clusters = new PretendClusters(PretendClusters.Objects(_right.Replace("port: 80,", "port: 81,", StringComparison.Ordinal)), PretendClusters.Objects(_wrong));
        var clock = new SteppingClock();
        using var run = Run(clusters, clock, "--live", "--wait", "5s", "--quiet", "-o", "json");
        using var report = JsonDocument.Parse(run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Status, clusters.Rounds, clock.Passed), Is.EqualTo((1, 4, TimeSpan.FromSeconds(5))));
            Assert.That(run.Error, Is.Empty, "--quiet");
            Assert.That(report.RootElement.GetProperty("at").GetString(), Is.EqualTo("2026-11-20T09:00:05Z"));
            Assert.That(report.RootElement.GetProperty("criteria")[1].GetProperty("status").GetString(), Is.EqualTo("failed"));
        }
    }

    [Test]
    public void A_cluster_that_does_not_answer_is_an_error_and_no_report()
    {
        var clusters = new PretendClusters(PretendClusters.Silent());
        using var run = Run(clusters, new SteppingClock(), "--live", "--wait", "3s", "-o", "json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Status, run.Output, clusters.Rounds), Is.EqualTo((3, "", 3)));
            Assert.That(run.Error, Is.EqualTo(
                "waiting: connection refused by https://127.0.0.1:6443\nkubelabs: the cluster did not answer: connection refused by https://127.0.0.1:6443\n"));
        }
    }

    [Test]
    public void The_last_values_are_reported_where_the_cluster_falls_silent()
    {
        var clusters = new PretendClusters(PretendClusters.Objects(_wrong), PretendClusters.Silent());
        using var run = Run(clusters, new SteppingClock(), "--live", "--wait", "2s");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.EqualTo(3));
            Assert.That(run.Output, Does.Contain("not passed"));
            Assert.That(run.Error, Does.Contain("the cluster did not answer"));
        }
    }

    [Test]
    public void Whoever_stops_it_gets_the_last_report_and_status_3()
    {
        using var stop = new CancellationTokenSource();
        var clusters = new PretendClusters(PretendClusters.Objects(_wrong))
        {
            Before = round =>
            {
                if (round == 1) stop.Cancel();
            },
        };
        using var run = CliRun.In(
            GoldenFiles.Workspace,
            new() { Clusters = clusters, Clock = new SteppingClock(), Interruption = stop.Token },
            "grade", "first", "--live", "--wait", "1h");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.EqualTo(3));
            Assert.That(run.Output, Does.Contain("✗ service"));
            Assert.That(run.Error, Does.EndWith("kubelabs: stopped before the end\n"));
        }
    }

    [Test]
    public void What_may_not_be_read_makes_its_criteria_errors_and_the_others_are_graded()
    {
        var clusters = new PretendClusters(PretendClusters.Objects(_right, LiveLab.Forbidden("", "Pod")));
        using var run = Run(clusters, "--live", "-o", "json");
        using var report = JsonDocument.Parse(run.Output);
        var statuses = report.RootElement.GetProperty("criteria").EnumerateArray()
            .Select(criterion => $"{criterion.GetProperty("id").GetString()} {criterion.GetProperty("status").GetString()}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Status, Is.EqualTo(3));
            Assert.That(statuses, Is.EqualTo((string[])["accepted notApplicable", "service passed", "port passed", "given-kept error"]));
        }
    }

    [Test]
    public void A_connection_that_cannot_be_made_is_wrong_usage()
    {
        using var run = Run(new PretendClusters { Problem = new("there is no context x", "컨텍스트 x 항목이 없습니다") }, "--live");
        Assert.That((run.Status, run.Error), Is.EqualTo((2, "kubelabs: there is no context x\n")));
    }

    [Test]
    public void Warnings_of_the_connection_go_to_standard_error()
    {
        var clusters = new PretendClusters(PretendClusters.Objects(_right))
        {
            Warnings = [new("the server's certificate is not checked", "서버 인증서를 확인하지 않습니다")],
        };
        using var run = Run(clusters, "--live");
        Assert.That(run.Error, Is.EqualTo("kubelabs: warning: the server's certificate is not checked\n"));
    }

    [Test]
    public void A_namespace_takes_the_place_of_the_exercises()
    {
        var moved = _right.Replace("namespace: default", "namespace: team-x", StringComparison.Ordinal);
        using var run = Run(new PretendClusters(PretendClusters.Objects(moved)), "--live", "-n", "team-x");
        using var other = Run(new PretendClusters(PretendClusters.Objects(moved)), "--live");
        Assert.That((run.Status, other.Status), Is.EqualTo((0, 3)), run.Output + other.Output);
    }

    private static string Cluster(string name) => File.ReadAllText(Path.Combine(GoldenFiles.Workspace, "clusters", name));

    private static CliRun Run(PretendClusters clusters, params IReadOnlyList<string> arguments) => Run(clusters, new FixedClock(), arguments);

    private static CliRun Run(PretendClusters clusters, TimeProvider clock, params IReadOnlyList<string> arguments) =>
        CliRun.In(GoldenFiles.Workspace, new() { Clusters = clusters, Clock = clock }, ["grade", "first", .. arguments]);
}
