using KubeLabs.Grading;
using KubeLabs.Manifests;
using KubeLabs.Tests.ApiServer.CustomResources;

namespace KubeLabs.Tests.Grading.Exercises;

/// <summary>What is wrong with an exercise file is an error with its place.</summary>
internal sealed class ExerciseLoaderTests
{
    private const string Service = "match: [{apiVersion: v1, kind: Service, metadata: {name: web}}]";

    [Test]
    public void A_right_file_is_read_whole()
    {
        var exercise = Lab.Exercise(Lab.Definition(
            Lab.CriterionOf("accepted: {}", "accepted") + "\n" + Lab.CriterionOf(Service, "service",
                ", requires: [accepted], hint: {en: Look, ko: 보기}"),
            "  notes: [a.txt]\n  passMark: 80\n  mayChange: [{object: Deployment/web, path: spec.replicas, only: additions}]")).Exercise;
        Assert.That((exercise.Id, exercise.Topic, exercise.Title.Ko, exercise.Level), Is.EqualTo(("lab", "topic", "실습", Level.Beginner)));
        Assert.That((exercise.Minutes, exercise.PassMark, exercise.Namespace, exercise.Notes[0]), Is.EqualTo((5, 80, "default", "a.txt")));
        Assert.That(exercise.MayChange.Single(), Is.EqualTo(new MayChange("Deployment", "web", "default",
            FieldPath.Parse("spec.replicas"), true)));
        Assert.That(exercise.Criteria.Select(criterion => criterion.Id), Is.EqualTo(["accepted", "service"]));
        Assert.That((exercise.Criteria[1].Requires[0], exercise.Criteria[1].Hint!.Value.En), Is.EqualTo(("accepted", "Look")));
    }

    [Test]
    public void What_is_left_out_has_its_default()
    {
        var exercise = Lab.Exercise(Lab.Definition(Lab.CriterionOf(Service))).Exercise;
        Assert.That((exercise.PassMark, exercise.Namespace, exercise.Notes.Length, exercise.MayChange.Length), Is.EqualTo((100, "default",
            0, 0)));
    }

    [TestCase("", false)]
    [TestCase("  withoutAdmission: [ResourceQuota]", true)]
    public void An_exercise_turns_admission_plugins_off(string off, bool accepted)
    {
        const string quota = "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {configmaps: 0}}}";
        var exercise = Lab.Exercise(Lab.Definition(Lab.CriterionOf("accepted: {}"), off), quota);
        var result = Lab.Grade(exercise, "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}").Criteria[0];
        Assert.That(result.Status, Is.EqualTo(accepted ? CriterionStatus.Passed : CriterionStatus.Failed));
    }

    [TestCase("{image: web}", CriterionStatus.Passed)]
    [TestCase("{image: other}", CriterionStatus.Failed)]
    [TestCase("{imge: web}", CriterionStatus.Failed)]
    public void An_exercise_asks_for_a_custom_resource(string spec, CriterionStatus expected)
    {
        const string check = "match: [{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}, spec: {image: web, size: 1}}]";
        const string schema = "{type: object, properties: {image: {type: string}, size: {type: integer, default: 1}}}";
        Assert.That(Lab.Check(check, Definitions.Widget(spec), Definitions.Of(schema)).Status, Is.EqualTo(expected));
    }

    // One thing is replaced in a right file; the error stands at its line.
    [TestCase("kubelabs.dev/v1", "kubelabs.dev/v2", 1, "kubelabs.dev/v1 is expected")]
    [TestCase("kind: Exercise", "kind: Lab", 2, "Exercise is expected")]
    [TestCase("kind: Exercise", "kind: Exercise\nspek: 1", 3, "did you mean \"spec\"?")]
    [TestCase("kind: Exercise", "", 1, "\"kind\" is missing")]
    [TestCase("name: lab", "name: other", 3, "that of the folder, lab")]
    [TestCase("name: lab", "name: 5", 3, "a text is expected")]
    [TestCase("level: beginner", "level: hard", 6, "beginner, intermediate, advanced")]
    [TestCase("level: beginner", "levl: beginner", 6, "did you mean \"level\"?")]
    [TestCase("minutes: 5", "minutes: 0", 7, "from 1 to 600")]
    [TestCase("minutes: 5", "minutes: five", 7, "from 1 to 600")]
    [TestCase("minutes: 5", "minutes: 5\n  passMark: 101", 8, "from 1 to 100")]
    [TestCase("minutes: 5", "minutes: 5\n  namespace: 7", 8, "a text is expected")]
    [TestCase("minutes: 5", "minutes: 5\n  withoutAdmission: [Everything]", 8, "one of these is expected here: NamespaceLifecycle")]
    [TestCase("minutes: 5", "minutes: 5\n  notes: a.txt", 8, "a list with at least one item")]
    [TestCase("minutes: 5", "minutes: 5\n  minutes: 6", 8, "minutes")]
    [TestCase("minutes: 5", "minutes: 5\n  mayChange: {object: Deployment/web}", 8, "a list is expected")]
    [TestCase("minutes: 5", "minutes: 5\n  mayChange: [{object: Nothing/web, path: spec}]", 8, "with a kind that exists")]
    [TestCase("minutes: 5", "minutes: 5\n  mayChange: [{object: Pod/web}]", 8, "\"path\" is missing")]
    [TestCase("minutes: 5", "minutes: 5\n  mayChange: [{object: Pod/web, path: spec, only: all}]", 8,
        "one of these is expected here: additions")]
    [TestCase("minutes: 5", "minutes: 5\n  mayChange: [{object: Pod/web, pth: spec}]", 8, "did you mean \"path\"?")]
    [TestCase("title: {en: Lab, ko: 실습}", "title: {en: Lab}", 5, "\"ko\" is missing")]
    [TestCase("title: {en: Lab, ko: 실습}", "title: {ko: 실습}", 5, "\"en\" is missing")]
    [TestCase("title: {en: Lab, ko: 실습}", "title: Lab", 5, "\"en\" is missing")]
    [TestCase("title: {en: Lab, ko: 실습}", "title: {en: Lab, ko: 실습, de: Labor}", 5, "unknown key \"de\"")]
    [TestCase("points: 1", "points: -1", 10, "from 0 to 1000")]
    [TestCase("points: 1", "points: 1.5", 10, "from 0 to 1000")]
    [TestCase("points: 1", "points: 0", 10, "no criterion has points")]
    [TestCase("points: 1", "pionts: 1", 10, "did you mean \"points\"?")]
    [TestCase("points: 1", "points: 1, requires: [later]", 10, "\"later\" is no criterion above this one")]
    [TestCase("points: 1", "points: 1, requires: [asked]", 10, "\"asked\" is no criterion above this one")]
    [TestCase("points: 1", "points: 1, requires: asked", 10, "a list with at least one item")]
    [TestCase("points: 1", "points: 1, hint: {en: Look}", 10, "\"ko\" is missing")]
    [TestCase("id: asked", "id: given-kept", 10, "the id \"given-kept\" is taken")]
    [TestCase("ko: 질문", "kr: 질문", 10, "\"ko\" is missing")]
    public void A_wrong_file_is_an_error_at_its_place(string right, string wrong, int line, string message) =>
        AssertProblem(Lab.Definition(Lab.CriterionOf(Service)).Replace(right, wrong, StringComparison.Ordinal), line, message);

    [TestCase("matches: []", "there is no check \"matches\"; did you mean \"match\"?")]
    [TestCase("zzzz: []", "there is no check \"zzzz\"")]
    [TestCase("accepted: {}, absent: []", "exactly one check is expected")]
    [TestCase("", "exactly one check is expected")]
    [TestCase("accepted: yes please", "a mapping is expected here")]
    [TestCase("accepted: {strict: true}", "unknown key \"strict\"")]
    [TestCase("match: []", "a list with at least one item")]
    [TestCase("match: {}", "\"objects\" is missing")]
    [TestCase("match: {objects: []}", "a list with at least one item")]
    [TestCase("match: [{kind: Service}]", "an object with apiVersion and kind")]
    [TestCase("match: [{apiVersion: v2, kind: Service}]", "there is no Service in v2")]
    [TestCase("match: [{apiVersion: v1, kind: Service, spec: {selektor: {a: b}}}]", "ServiceSpec has no field spec.selektor")]
    [TestCase("match: [{apiVersion: v1, kind: Service, spec: {ports: [{prt: 80}]}}]", "ServicePort has no field spec.ports[0].prt")]
    [TestCase("match: [{apiVersion: v1, kind: Service, spec: {type: {$exists: 1}}}]", "$exists stands alone")]
    [TestCase("match: [{apiVersion: v1, kind: Pod, metadata: {labels: {a: {$exists: true, b: c}}}}]", "$exists stands alone")]
    [TestCase("endpoints: {service: web}", "\"pods\" is missing")]
    [TestCase("endpoints: [web]", "\"service\" is missing")]
    [TestCase("endpoints: {service: web, pods: {of: Deployment/web}, onli: true}", "did you mean \"only\"?")]
    [TestCase("endpoints: {service: web, pods: {of: Deployment/web}, only: 1}", "true or false is expected")]
    [TestCase("endpoints: {service: web, pods: {of: web}}", "Kind/name")]
    [TestCase("endpoints: {service: web, pods: {}}", "either \"of\" or \"labels\"")]
    [TestCase("endpoints: {service: web, pods: {of: Pod/a, labels: {a: b}}}", "either \"of\" or \"labels\"")]
    [TestCase("endpoints: {service: web, pods: {labels: {a: 1}}}", "a text is expected")]
    [TestCase("endpoints: {service: web, pods: {of: Pod/a}, port: 80}", "\"port\" and \"targetPort\" go together")]
    [TestCase("endpoints: {service: web, pods: {of: Pod/a}, port: 0, targetPort: 80}", "from 1 to 65535")]
    [TestCase("endpoints: {service: web, pods: {of: Pod/a}, port: 80, targetPort: 80, protocol: tcp}", "TCP, UDP, SCTP")]
    [TestCase("certificate: {secret: tls}", "\"keyPair: true\" or \"hosts\"")]
    [TestCase("certificate: {secret: tls, hosts: a.com}", "a list with at least one item")]
    [TestCase("schedules: {of: Pod/a}", "at least one of \"nodes\"")]
    [TestCase("schedules: {of: Pod/a, notTolerated: [gpu]}", "key=value:Effect")]
    [TestCase("schedules: {of: Pod/a, notTolerated: ['=x:NoSchedule']}", "key=value:Effect")]
    [TestCase("unchanged: {object: Pod/a}", "\"from\" is missing")]
    [TestCase("unchanged: {object: Pod/a, from: before}", "given, starter")]
    [TestCase("routes: {ingress: web, requests: [{host: a.com, path: /, service: web}]}", "\"port\" is missing")]
    [TestCase("routes: {ingress: web, requests: [{host: a.com, path: x, service: web, port: 80}]}", "begins with a slash")]
    public void A_wrong_check_is_an_error_at_its_place(string check, string message) =>
        AssertProblem(Lab.Definition(Lab.CriterionOf(check)), 10, message);

    [Test]
    public void Ids_are_unique() =>
        AssertProblem(Lab.Definition(Lab.CriterionOf(Service) + "\n" + Lab.CriterionOf(Service)), 11, "the id \"asked\" is taken");

    [Test]
    public void A_requirement_of_a_wrong_criterion_is_no_second_mistake()
    {
        var problems = Lab.Load(Lab.Definition(Lab.CriterionOf("nothing: {}") + "\n" + Lab.CriterionOf(Service, "second",
            ", requires: [asked]"))).Problems;
        Assert.That(problems.Select(problem => problem.At.Line), Is.EqualTo([10]));
    }

    [Test]
    public void All_mistakes_are_said_at_once()
    {
        var definition = Lab.Definition(Lab.CriterionOf("nothing: {}")).Replace("minutes: 5", "minutes: x", StringComparison.Ordinal)
            .Replace("beginner", "hard", StringComparison.Ordinal);
        Assert.That(Lab.Load(definition).Problems.Select(problem => problem.At.Line), Is.EqualTo([6, 7, 10]));
    }

    [TestCase("criteria: []", "at least one criterion")]
    [TestCase("criteria: {}", "at least one criterion")]
    [TestCase("notes: [a]", "\"criteria\" is missing")]
    public void Nothing_to_judge_is_an_error(string criteria, string message)
    {
        var definition = Lab.Definition("");
        AssertProblem(definition[..definition.IndexOf("criteria:", StringComparison.Ordinal)] + criteria, null, message);
    }

    [TestCase("", "no document")]
    [TestCase("# only a comment", "no document")]
    [TestCase("a: [", "")]
    [TestCase("[]", "\"apiVersion\" is missing")]
    [TestCase("just a text", "\"apiVersion\" is missing")]
    public void What_is_no_exercise_at_all_is_an_error(string definition, string message) => AssertProblem(definition, null, message);

    [Test]
    public void A_second_document_is_not_passed_over() =>
        AssertProblem(Lab.Definition(Lab.CriterionOf(Service)) + "\n---\na: b", 12, "one document is expected");

    [Test]
    public void A_folder_without_a_definition_is_an_error() =>
        Assert.That(Lab.Load(new MemoryFiles(("/ex/topic/lab/task.en.md", ""))).Problems, Is.Not.Empty);

    [TestCase("{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {typo: 1}}", "unknown field \"spec.typo\"")]
    [TestCase("{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: gone}}", "namespaces \"gone\" not found")]
    [TestCase("a: [", "")]
    public void Given_objects_that_the_server_refuses_are_an_error_of_the_exercise(string given, string message)
    {
        var loaded = Lab.Load(Lab.Definition(Lab.CriterionOf(Service)), given);
        Assert.That(loaded.Exercise, Is.Null);
        Assert.That(loaded.Problems.Single().Message.En, Does.Contain(message).And.Not.Empty);
        Assert.That(loaded.Problems.Single().At.Source!.Name, Is.EqualTo("/ex/topic/lab/given/all.yaml"));
    }

    [Test]
    public void The_digest_names_what_judges()
    {
        var definition = Lab.Definition(Lab.CriterionOf(Service));
        const string Given = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}";
        string[] digests =
        [
            Lab.Exercise(definition).Digest,
            Lab.Exercise(definition + "\n").Digest,
            Lab.Exercise(definition, Given).Digest,
            Lab.Exercise(definition, Given + " ").Digest,
            Lab.Exercise(definition, "", Given).Digest,
        ];
        Assert.That(digests, Is.Unique);
        Assert.That(digests, Has.All.Match("^sha256:[0-9a-f]{64}$"));
        Assert.That(Lab.Exercise(definition, Given).Digest, Is.EqualTo(digests[2]));
    }

    [Test]
    public void The_task_text_is_no_part_of_the_digest()
    {
        var definition = Lab.Definition(Lab.CriterionOf(Service));
        var digests = new[] { "one", "two" }.Select(task => Lab.Load(new MemoryFiles(
            ("/ex/topic/lab/exercise.yaml", definition), ("/ex/topic/lab/task.en.md", task))).Exercise!.Digest);
        Assert.That(digests.Distinct().Count(), Is.EqualTo(1));
    }

    private static void AssertProblem(string definition, int? line, string message)
    {
        var loaded = Lab.Load(definition);
        Assert.That(loaded.Exercise, Is.Null);
        var matching = loaded.Problems.Where(problem => problem.Message.En.Contains(message, StringComparison.Ordinal)).ToList();
        Assert.That(matching, Is.Not.Empty, string.Join('\n', loaded.Problems.Select(problem =>
            $"{problem.At.Line}: {problem.Message.En}")));
        if (line is not null) Assert.That(matching.Select(problem => problem.At.Line), Does.Contain(line));
        Assert.That(loaded.Problems.Select(problem => problem.Message.Ko), Is.All.Not.Empty);
    }
}
