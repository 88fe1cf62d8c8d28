using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Running;

internal sealed class GraderTests
{
    private const string A = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}";

    [Test]
    public void Points_are_those_of_the_criteria_that_pass()
    {
        var report = Grade([Criterion("one", "a", 2), Criterion("two", "b", 3), Criterion("three", "a", 5)], A);
        Assert.That(Statuses(report), Is.EqualTo("one Passed, two Failed, three Passed, given-kept Passed"));
        Assert.That((report.Score, report.MaxScore, report.Status), Is.EqualTo((7, 10, ReportStatus.Failed)));
    }

    [Test]
    public void What_a_failed_criterion_leads_to_is_skipped_down_the_chain()
    {
        var report = Grade([Criterion("one", "b", 1), Criterion("two", "a", 1, "one"), Criterion("three", "a", 1, "two"),
            Criterion("four", "a", 1)], A);
        Assert.That(Statuses(report), Is.EqualTo("one Failed, two Skipped, three Skipped, four Passed, given-kept Passed"));
        Assert.That(report.Criteria[2].Unmet, Is.EqualTo(["two"]));
        Assert.That(report.Criteria[1].Findings, Is.Empty);
        Assert.That((report.Score, report.MaxScore), Is.EqualTo((1, 4)));
    }

    [Test]
    public void Every_requirement_counts() => Assert.That(
        Grade([Criterion("one", "a", 1), Criterion("two", "b", 1), Criterion("three", "a", 1, "one, two")], A).Criteria[2].Unmet,
        Is.EqualTo(["two"]));

    [TestCase(100, ReportStatus.Failed)]
    [TestCase(71, ReportStatus.Failed)]
    [TestCase(70, ReportStatus.Passed)]
    [TestCase(1, ReportStatus.Passed)]
    public void The_pass_mark_is_a_share_of_the_points(int passMark, ReportStatus status) => Assert.That(
        Grade([Criterion("one", "a", 7), Criterion("two", "b", 3)], A, $"  passMark: {passMark}").Status, Is.EqualTo(status));

    [TestCase("# nothing")]
    [TestCase("")]
    public void An_empty_submission_scores_nothing(string yaml)
    {
        var report = Grade([Lab.CriterionOf("accepted: {}", "accepted"), Criterion("one", "a", 1)], yaml);
        Assert.That((report.Score, report.Status), Is.EqualTo((0, ReportStatus.Failed)));
    }

    [Test]
    public void What_the_server_refuses_never_passes_whatever_is_asked()
    {
        var report = Grade([Criterion("one", "a", 1)], A + "\n---\n{apiVersion: v1, kind: Secret, metadata: {name: B_}}");
        Assert.That((report.Score, report.MaxScore, report.Status), Is.EqualTo((1, 1, ReportStatus.Failed)));
    }

    [Test]
    public void A_warning_does_not_fail() => Assert.That(
        Grade([Criterion("one", "a", 1)], "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, uid: b}}").Status,
            Is.EqualTo(ReportStatus.Passed));

    [Test]
    public void A_hint_is_shown_where_a_criterion_fails_and_only_there()
    {
        const string Hint = ", hint: {en: Look, ko: 보기}";
        var report = Grade([Criterion("one", "a", 1, more: Hint), Criterion("two", "b", 1, more: Hint), Criterion("three", "a", 1, "two",
            Hint)], A);
        Assert.That(report.Criteria.Take(3).Select(criterion => criterion.Hint?.En), Is.EqualTo([null, "Look", null]));
    }

    [Test]
    public void A_check_that_throws_spoils_its_own_criterion_only()
    {
        var exercise = With(Lab.Exercise(Lab.Definition(Criterion("one", "a", 1) + "\n" + Criterion("two", "a", 1))), criteria =>
            criteria.Insert(1, criteria[0] with { Id = "broken", Check = new(new ThrowingCheck(), new([])) }));
        var report = Lab.Grade(exercise, A);
        Assert.That(Statuses(report), Is.EqualTo("one Passed, broken Error, two Passed, given-kept Passed"));
        Assert.That(report.Criteria[1].Findings.Single().Message.En, Does.Contain("throwing").And.Contains("it broke"));
        Assert.That((report.Criteria[1].Hint, report.Status, report.Score), Is.EqualTo(((LocalizedText?)null, ReportStatus.Error, 2)));
    }

    [Test]
    public void What_requires_a_broken_criterion_is_skipped()
    {
        var exercise = With(Lab.Exercise(Lab.Definition(Criterion("one", "a", 1) + "\n" + Criterion("two", "a", 1, "one"))), criteria =>
            criteria.SetItem(0, criteria[0] with { Check = new(new ThrowingCheck(), new([])) }));
        Assert.That(Statuses(Lab.Grade(exercise, A)), Is.EqualTo("one Error, two Skipped, given-kept Passed"));
    }

    [Test]
    public void A_maximum_of_nothing_is_an_error()
    {
        var exercise = With(Lab.Exercise(Lab.Definition(Criterion("one", "a", 1))), criteria => [criteria[0] with { Points = 0 }]);
        Assert.That(Lab.Grade(exercise, A).Status, Is.EqualTo(ReportStatus.Error));
    }

    [Test]
    public void What_does_not_apply_leaves_both_sums()
    {
        var report = Grade([Criterion("one", "a", 1), Criterion("two", "b", 5)], A);
        var live = report with
        {
            Criteria = report.Criteria.SetItem(1,
            report.Criteria[1] with { Status = CriterionStatus.NotApplicable })
        };
        Assert.That((live.Score, live.MaxScore, live.Status), Is.EqualTo((1, 1, ReportStatus.Passed)));
    }

    // Given objects may change only where the exercise lists it.
    [TestCase("", "{a: b}", "spec.replicas: 2", true, TestName = "As it was")]
    [TestCase("", "{a: b}", "spec.replicas: 3", false, TestName = "Scaled and not listed")]
    [TestCase("  mayChange: [{object: Deployment/web, path: spec.replicas}]", "{a: b}", "spec.replicas: 3", true,
        TestName = "Scaled and listed")]
    [TestCase("  mayChange: [{object: Deployment/web, path: spec.replicas}]", "{a: b, c: d}", "spec.replicas: 2", false,
        TestName = "Another path than the listed one")]
    [TestCase("  mayChange: [{object: Deployment/other, path: spec.replicas}]", "{a: b}", "spec.replicas: 3", false,
        TestName = "Another object than the listed one")]
    [TestCase("  mayChange: [{object: staging/Deployment/web, path: spec.replicas}]", "{a: b}", "spec.replicas: 3", false,
        TestName = "Another namespace than the listed one")]
    [TestCase("  mayChange: [{object: Deployment/web, path: metadata.labels, only: additions}]", "{a: b, c: d}", "spec.replicas: 2", true,
        TestName = "An addition where only additions are listed")]
    [TestCase("  mayChange: [{object: Deployment/web, path: metadata.labels, only: additions}]", "{a: c}", "spec.replicas: 2", false,
        TestName = "A change where only additions are listed")]
    [TestCase("  mayChange: [{object: Deployment/web, path: metadata.labels, only: additions}]", "{c: d}", "spec.replicas: 2", false,
        TestName = "A removal where only additions are listed")]
    public void Given_objects_are_kept(string mayChange, string labels, string replicas, bool isKept)
    {
        var exercise = Lab.Exercise(Lab.Definition(Criterion("one", "a", 1), mayChange), Deployment("{a: b}", "spec.replicas: 2"));
        var report = Lab.Grade(exercise, A + "\n---\n" + Deployment(labels, replicas));
        var kept = report.Criteria[^1];
        Assert.That(kept.Status, Is.EqualTo(isKept ? CriterionStatus.Passed : CriterionStatus.Failed), Lab.Text(kept.Findings,
            Language.English));
        Assert.That((report.Score, report.IsPassed), Is.EqualTo((1, isKept)));
        Assert.That((kept.Hint is null, kept.MaxPoints), Is.EqualTo((isKept, 0)));
    }

    [Test]
    public void A_given_object_as_a_cluster_exports_it_is_as_it_was()
    {
        var exercise = Lab.Exercise(Lab.Definition(Criterion("one", "a", 1)), Deployment("{a: b}", "spec.replicas: 2"));
        var report = Lab.Grade(exercise, A + "\n---\n" + """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              annotations:
                deployment.kubernetes.io/revision: "1"
                kubectl.kubernetes.io/last-applied-configuration: |
                  {"apiVersion":"apps/v1"}
              creationTimestamp: "2026-01-01T00:00:00Z"
              generation: 1
              labels:
                a: b
              name: web
              namespace: default
              resourceVersion: "539"
              uid: 1f0c5a7e-9b7e-4e43-8d1c-2b7f1a0c3d4e
            spec:
              progressDeadlineSeconds: 600
              replicas: 2
              revisionHistoryLimit: 10
              selector:
                matchLabels:
                  app: web
              strategy:
                rollingUpdate:
                  maxSurge: 25%
                  maxUnavailable: 25%
                type: RollingUpdate
              template:
                metadata:
                  creationTimestamp: null
                  labels:
                    app: web
                spec:
                  containers:
                  - image: i
                    imagePullPolicy: Always
                    name: c
                    resources: {}
                    terminationMessagePath: /dev/termination-log
                    terminationMessagePolicy: File
                  dnsPolicy: ClusterFirst
                  restartPolicy: Always
                  schedulerName: default-scheduler
                  securityContext: {}
                  terminationGracePeriodSeconds: 30
            status:
              availableReplicas: 2
              observedGeneration: 1
              replicas: 2
            """);
        Assert.That(report.IsPassed, Is.True, Lab.Text([.. report.Criteria.SelectMany(criterion => criterion.Findings)], Language.English));
    }

    [Test]
    public void A_given_Service_as_a_cluster_exports_it_is_as_it_was()
    {
        var exercise = Lab.Exercise(
            Lab.Definition(Criterion("one", "a", 1)),
                "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}");
        var report = Lab.Grade(exercise, A + "\n---\n" + """
            apiVersion: v1
            kind: Service
            metadata:
              creationTimestamp: "2026-01-01T00:00:00Z"
              name: web
              namespace: default
              resourceVersion: "539"
              uid: 1f0c5a7e-9b7e-4e43-8d1c-2b7f1a0c3d4e
            spec:
              clusterIP: 10.96.12.34
              clusterIPs:
              - 10.96.12.34
              internalTrafficPolicy: Cluster
              ipFamilies:
              - IPv4
              ipFamilyPolicy: SingleStack
              ports:
              - port: 80
                protocol: TCP
                targetPort: 80
              selector:
                app: web
              sessionAffinity: None
              type: ClusterIP
            status:
              loadBalancer: {}
            """);
        Assert.That(report.IsPassed, Is.True, Lab.Text([.. report.Criteria.SelectMany(criterion => criterion.Findings)], Language.English));
    }

    [Test]
    public void One_exercise_judges_many_submissions_at_once()
    {
        var exercise = Shipped.Exercise("expose-deployment");
        var scores = new int[64];
        var path = Path.Combine(Repository.Solutions, "networking", "expose-deployment", "node-port.yaml");
        Parallel.For(0, scores.Length, index => scores[index] = Shipped.Grade(exercise.Exercise.Id, path).Score);
        Assert.That(scores, Is.All.EqualTo(9));
    }

    [Test]
    public void The_report_says_what_was_judged_and_when()
    {
        var exercise = Shipped.Exercise("add-toleration");
        var report = Lab.Grade(exercise, "# nothing");
        Assert.That((report.ExerciseId, report.Digest, report.At, report.Paths[0]), Is.EqualTo(("add-toleration", exercise.Digest,
            Lab.Now, "answer.yaml")));
    }

    private static string Deployment(string labels, string replicas) => $$"""
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, labels: {{labels}} }, spec: { {{replicas.Replace("spec.", "", StringComparison.Ordinal)}},
         selector: {matchLabels: {app: web} }, template: {metadata: {labels: {app: web} }, spec: {containers: [{name: c, image: i}]} } } }
        """;

    private static GradeReport Grade(string[] criteria, string yaml, string more = "") =>
        Lab.Grade(Lab.Exercise(Lab.Definition(string.Join('\n', criteria), more)), yaml);

    private static string Criterion(string id, string name, int points, string requires = "", string more = "") => Lab
        .CriterionOf($"match: [{{apiVersion: v1, kind: ConfigMap, metadata: {{name: {name}}}}}]", id,
            (requires.Length == 0 ? "" : $", requires: [{requires}]") + more)
        .Replace("points: 1", $"points: {points}", StringComparison.Ordinal);

    private static string Statuses(GradeReport report) =>
        string.Join(", ", report.Criteria.Select(criterion => $"{criterion.Id} {criterion.Status}"));

    private static PreparedExercise With(PreparedExercise exercise, Func<ImmutableArray<Criterion>, ImmutableArray<Criterion>> change) =>
        new(
        exercise.Exercise with { Criteria = change(exercise.Exercise.Criteria) },
        exercise.Digest,
        exercise.Application,
        new(exercise.Given, [], ImmutableDictionary<ObjectKey, ImmutableArray<RefusedField>>.Empty),
        new(() => exercise.Starter));
}
