using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>What could not be read is neither there nor absent.</summary>
internal sealed class UnknownTests
{
    private const string Service = "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default}, spec: {selector: {app: web}, ports: [{port: 80}]}}";
    private const string Absent = "absent: [{apiVersion: v1, kind: Secret, metadata: {name: s}}]";

    private static IEnumerable<TestCaseData> Checks()
    {
        yield return Case("match: [{apiVersion: v1, kind: Service, metadata: {name: web}}]", "", "Service");
        yield return Case(Absent, "", "Secret");
        yield return Case("endpoints: {service: web, pods: {labels: {app: web}}}", "", "Pod");
        yield return Case("endpoints: {service: web, pods: {of: Deployment/web}}", "discovery.k8s.io", "EndpointSlice");
        yield return Case("cel: {objects: [ConfigMap], expression: 'objects.size() == 0'}", "", "ConfigMap");
        yield return Case("schedules: {of: Pod/web-1-a, nodes: [one]}", "", "Node");
    }

    [TestCaseSource(nameof(Checks))]
    public void A_criterion_that_reads_what_is_forbidden_is_an_error_with_its_cause(string check, string group, string kind)
    {
        var result = LiveLab.Check(check, World, null, LiveLab.Forbidden(group, kind));
        Assert.That(result.Status, Is.EqualTo(CriterionStatus.Error), Lab.Text(result.Findings, Language.English));
        Assert.That(result.Findings[0].Message.En, Is.EqualTo($"list {kind} in all namespaces is forbidden"));
    }

    [Test]
    public void Absent_passes_only_where_the_cluster_could_tell() => Assert.That(
        (LiveLab.Check(Absent, Service).Status, LiveLab.Check(Absent, Service, null, LiveLab.Forbidden("", "Secret", "default")).Status),
        Is.EqualTo((CriterionStatus.Passed, CriterionStatus.Error)));

    [Test]
    public void Another_namespace_that_is_forbidden_keeps_nothing_from_being_judged() => Assert.That(
        LiveLab.Check(Absent, Service, null, LiveLab.Forbidden("", "Secret", "other")).Status, Is.EqualTo(CriterionStatus.Passed));

    [Test]
    public void Namespaces_that_the_query_does_not_name_are_unknown_where_only_the_others_could_be_read()
    {
        var elsewhere = LiveLab.Forbidden("", "Secret", UnknownObjects.Elsewhere);
        var everywhere = "cel: {objects: [Secret], expression: 'objects.size() == 0'}";
        Assert.That(
            (LiveLab.Check(Absent, Service, null, elsewhere).Status, LiveLab.Check(everywhere, Service, null, elsewhere).Status),
            Is.EqualTo((CriterionStatus.Passed, CriterionStatus.Error)));
    }

    [Test]
    public void An_explanation_may_look_at_more_than_a_verdict_rests_on()
    {
        // That no Service of that name is here is known; where else one may be is not.
        var result = LiveLab.Check("match: [{apiVersion: v1, kind: Service, metadata: {name: wbe}}]", Service, null, LiveLab.Forbidden("", "Service", "other"));
        Assert.That(result.Status, Is.EqualTo(CriterionStatus.Failed));
    }

    [Test]
    public void Every_cause_is_told_once()
    {
        var result = LiveLab.Check(
            "endpoints: {service: web, pods: {labels: {app: web}}, only: true}", World, null, LiveLab.Forbidden("", "Service"), LiveLab.Forbidden("", "Pod"));
        Assert.That(result.Findings.Select(finding => finding.Message.En), Is.Unique.And.Contains("list Pod in all namespaces is forbidden"));
    }

    [Test]
    public void What_Pods_belong_to_must_be_known()
    {
        var unknown = LiveLab.Forbidden("apps", "ReplicaSet", "default");
        var result = LiveLab.Check("endpoints: {service: web, pods: {of: Deployment/web}}", World, null, unknown);
        Assert.That(result.Findings[0].Message, Is.EqualTo(unknown.Message));
    }

    [Test]
    public void A_question_without_an_answer_is_an_error()
    {
        const string Check = "live: {http: [{service: web, path: /}]}";
        var silent = new NoAnswer(UnknownCause.TimedOut, new("no answer in time", "제때 응답하지 않았습니다"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LiveLab.Check(Check, Service, _ => silent).Findings.Select(finding => finding.Message), Is.EqualTo((LocalizedText[])[silent.Message]));
            Assert.That(LiveLab.Check(Check, Service).Status, Is.EqualTo(CriterionStatus.Error));
        }
    }

    [Test]
    public void A_criterion_that_requires_one_that_does_not_apply_is_judged()
    {
        var exercise = Lab.Exercise(Lab.Definition(
            "    - {id: accepted, points: 1, title: {en: A, ko: 가}, check: {accepted: {}}}\n"
            + Lab.CriterionOf("match: [{apiVersion: v1, kind: Service, metadata: {name: web}}]", more: ", requires: [accepted]")));
        var report = LiveLab.Grade(exercise, LiveLab.State(exercise, Service));
        Assert.That((report.Criteria[1].Status, report.Score, report.MaxScore, report.IsPassed), Is.EqualTo((CriterionStatus.Passed, 1, 1, true)));
    }

    private static string World => LiveWorlds.Deployment + Service;

    private static TestCaseData Case(string check, string group, string kind) => new TestCaseData(check, group, kind).SetArgDisplayNames(check.Split(':')[0], kind);
}
