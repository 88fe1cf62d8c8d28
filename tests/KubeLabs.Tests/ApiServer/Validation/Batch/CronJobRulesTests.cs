namespace KubeLabs.Tests.ApiServer.Validation.Batch;

internal sealed class CronJobRulesTests
{
    private const string Template = "jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}}}";
    private const string Schedule = "spec.schedule: Invalid value: ";
    private const string Zone = "spec.timeZone: Invalid value: ";
    private const string NoZone = ": cannot use TZ or CRON_TZ in schedule, use timeZone field instead";

    [TestCase("* * * * *")]
    [TestCase("*/5 0-23/2 1,15 jan-DEC ?")]
    [TestCase("@every 1h30m")]
    [TestCase("@every -1.5s")]
    [TestCase("@midnight")]
    [TestCase(", * * * *")]
    [TestCase("5/15 * * * sun")]
    [TestCase("+5 * * * *")]
    [TestCase("* * * *", "expected exactly 5 fields, found 4: [* * * *]")]
    [TestCase("60 * * * *", "end of range (60) above maximum (59): 60")]
    [TestCase("* * 0 * *", "beginning of range (0) below minimum (1): 0")]
    [TestCase("5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1")]
    [TestCase("*/0 * * * *", "step of range should be a positive number: */0")]
    [TestCase("1-2-3 * * * *", "too many hyphens: 1-2-3")]
    [TestCase("1/2/3 * * * *", "too many slashes: 1/2/3")]
    [TestCase("x * * * *", "failed to parse int from x: strconv.Atoi: parsing \"x\": invalid syntax")]
    [TestCase("1/-2 * * * *", "negative number (-2) not allowed: -2")]
    [TestCase("99999999999999999999 * * * *", "failed to parse int from 99999999999999999999: strconv.Atoi: parsing \"99999999999999999999\": value out of range")]
    [TestCase("@reboot", "unrecognized descriptor: @reboot")]
    [TestCase("@every day", "failed to parse duration @every day: time: invalid duration \"day\"")]
    [TestCase("@every 5", "failed to parse duration @every 5: time: missing unit in duration \"5\"")]
    [TestCase("@every 5d", "failed to parse duration @every 5d: time: unknown unit \"d\" in duration \"5d\"")]
    public void A_schedule_is_five_fields_or_a_descriptor(string schedule, string fault = "") => Assert.That(
        Manifest.Causes(CronJob($"schedule: '{schedule}', {Template}")),
        Is.EqualTo(fault.Length == 0 ? (string[])[] : [$"{Schedule}\"{schedule}\": {fault}"]));

    [TestCase("TZ=UTC 0 0 * * *", NoZone)]
    [TestCase("CRON_TZ=Nowhere 0 0 * * *", ": provided bad location Nowhere: unknown time zone Nowhere", NoZone)]
    [TestCase("TZ=UTC", ": invalid schedule format: runtime error: slice bounds out of range [:-1]", NoZone)]
    public void A_schedule_names_no_time_zone(string schedule, params string[] faults) => Assert.That(
        Manifest.Causes(CronJob($"schedule: '{schedule}', {Template}")),
        Is.EqualTo(faults.Select(fault => $"{Schedule}\"{schedule}\"{fault}")));

    [TestCase("Asia/Seoul")]
    [TestCase("America/Argentina/Buenos_Aires")]
    [TestCase("UTC")]
    [TestCase("Etc/GMT+9")]
    [TestCase("ROK")]
    [TestCase("KST", Zone + "\"KST\": unknown time zone KST")]
    [TestCase("Seoul", Zone + "\"Seoul\": unknown time zone Seoul")]
    [TestCase("asia/seoul", Zone + "\"asia/seoul\": unknown time zone asia/seoul")]
    [TestCase("Asia", Zone + "\"Asia\": unknown time zone Asia")]
    [TestCase("Asia/", Zone + "\"Asia/\": unknown time zone Asia/")]
    [TestCase("../UTC", Zone + "\"../UTC\": unknown time zone ../UTC")]
    [TestCase("", Zone + "\"\": timeZone must be nil or non-empty string")]
    [TestCase("Local", Zone + "\"Local\": timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones")]
    public void A_time_zone_has_a_name_of_the_database(string zone, params string[] causes) =>
        Assert.That(Manifest.Causes(CronJob($"schedule: '@daily', timeZone: '{zone}', {Template}")), Is.EqualTo(causes));

    [TestCase("concurrencyPolicy: Never", "spec.concurrencyPolicy: Unsupported value: \"Never\": supported values: \"Allow\", \"Forbid\", \"Replace\"")]
    [TestCase("startingDeadlineSeconds: -1, failedJobsHistoryLimit: -1", "spec.startingDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0", "spec.failedJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("suspend: true")]
    public void A_CronJob_has_its_rules(string fields, params string[] causes) =>
        Assert.That(Manifest.Causes(CronJob($"schedule: '@daily', {fields}, {Template}")), Is.EqualTo(causes));

    [Test]
    public void Its_Jobs_select_by_themselves() => Assert.That(
        Manifest.Causes(CronJob("schedule: '@daily', jobTemplate: {spec: {manualSelector: true, selector: {}, template: {spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}}}")),
        Is.EqualTo([
            "spec.jobTemplate.spec.selector: Invalid value: {}: `selector` will be auto-generated",
            "spec.jobTemplate.spec.manualSelector: Unsupported value: true: supported values: \"nil\", \"false\"",
        ]));

    [Test]
    public void Its_name_leaves_room_for_a_time()
    {
        var name = new string('c', 53);
        Assert.That(
            Manifest.Causes("{apiVersion: batch/v1, kind: CronJob, metadata: {name: " + name + "}, spec: {schedule: '@daily', " + Template + "}}"),
            Is.EqualTo([$"metadata.name: Invalid value: \"{name}\": must be no more than 52 characters"]));
    }

    [Test]
    public void A_missing_schedule_is_said() =>
        Assert.That(Manifest.Causes(CronJob(Template)), Is.EqualTo(["spec.schedule: Required value"]));

    private static string CronJob(string spec) => "{apiVersion: batch/v1, kind: CronJob, metadata: {name: c}, spec: {" + spec + "}}";
}
