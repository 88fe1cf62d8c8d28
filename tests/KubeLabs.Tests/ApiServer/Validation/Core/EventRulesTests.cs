namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class EventRulesTests
{
    private const string Time = "eventTime: '2024-01-01T00:00:00.000000Z'";
    private const string Reported = "reportingInstance: i, action: a, reason: r";
    private const string New = Time + ", reportingController: a.com/c, type: Normal, regarding: {namespace: default}, " + Reported;

    [TestCase("involvedObject: {namespace: default}", "")]
    [TestCase("involvedObject: {namespace: other}", "involvedObject.namespace: Invalid value: \"other\": does not match event.namespace")]
    [TestCase("involvedObject: {}", "")]
    [TestCase("involvedObject: {}, reportingComponent: c, " + Time + ", " + Reported, "")]
    [TestCase("involvedObject: {}, " + Time + ", " + Reported, "reportingComponent: Required value|reportingComponent: Invalid value: \"\": name part must be non-empty")]
    [TestCase("involvedObject: {}, reportingComponent: c, " + Time, "reportingInstance: Required value|action: Required value|reason: Required value")]
    public void An_Event_of_the_core_group_belongs_to_its_namespace(string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Event("v1", fields))), Does.StartWith(expected));

    // The server counts bytes, and shows no value.
    [TestCase("action", 128)]
    [TestCase("reason", 128)]
    [TestCase("reportingInstance", 128)]
    [TestCase("message", 1024)]
    public void What_a_new_Event_says_is_short(string field, int most)
    {
        var fields = new[] { "action", "reason", "reportingInstance", "message" }.Select(name => $"{name}: {new string('x', name == field ? most + 1 : 1)}");
        Assert.That(
            Manifest.Causes(Event("v1", $"involvedObject: {{}}, reportingComponent: c, {Time}, {string.Join(", ", fields)}")),
            Is.EqualTo([$"{field}: Invalid value: \"\": can have at most {most} characters"]));
    }

    [Test]
    public void An_Event_of_the_core_group_has_metadata_as_any_object() => Assert.That(
        Manifest.Causes("{apiVersion: v1, kind: Event, metadata: {name: e, labels: {/a: b}}, involvedObject: {}}"),
        Is.EqualTo(["metadata.labels: Invalid value: \"/a\": prefix part must be non-empty"]));

    [TestCase(New, "")]
    [TestCase("type: Normal, regarding: {namespace: default}", "eventTime: Required value")]
    [TestCase(New + ", deprecatedCount: 1", "count: Invalid value: \"\": needs to be unset")]
    [TestCase(New + ", deprecatedSource: {host: a}", "source: Invalid value: \"\": needs to be unset")]
    [TestCase(New + ", series: {count: 1, lastObservedTime: '2024-01-01T00:00:00.000000Z'}", "series.count: Invalid value: \"\": should be at least 2")]
    public void An_Event_of_its_own_group_is_strict(string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Event("events.k8s.io/v1", fields))), Is.EqualTo(expected));

    [Test]
    public void The_type_of_an_Event_is_shown_in_the_message() => Assert.That(
        Manifest.Causes(Event("events.k8s.io/v1", New.Replace("Normal", "Odd", StringComparison.Ordinal))),
        Is.EqualTo(["type: Invalid value: \"\": has invalid value: Odd"]));

    [Test]
    public void An_Event_of_its_own_group_stays() => Assert.That(
        Manifest.Causes(Event("events.k8s.io/v1", New + ", note: b"), Event("events.k8s.io/v1", New + ", note: a")),
        Is.EqualTo(["message: Invalid value: \"b\": field is immutable"]));

    private static string Event(string version, string fields) => $"{{apiVersion: {version}, kind: Event, metadata: {{name: e}}, {fields}}}";
}
