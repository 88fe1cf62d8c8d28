using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs grade</c>.</summary>
internal sealed class GradeCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "grade";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Grade an answer to an exercise", "실습 답안을 채점한다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Grade an answer to an exercise: manifests, offline and without a cluster,\n"
        + "or with --live what is on a cluster. Nothing is written to it.\n"
        + "Exit status: 0 passed, 1 not passed, 2 wrong usage or exercise, 3 could not be judged.",
        "실습 답안을 채점한다. 매니페스트는 클러스터 없이 채점하고, --live를 쓰면 클러스터에\n있는 것을 채점한다. 클러스터에는 아무것도 쓰지 않는다.\n종료 상태: 0 통과, 1 통과하지 못함, 2 잘못된 사용법이나 실습, 3 채점할 수 없음.");

    /// <inheritdoc/>
    public override string Usage => "grade ID (PATH…|-|--live) [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs grade expose-deployment service.yaml", new("one file", "파일 하나를 채점한다")),
        new("kubelabs grade expose-deployment answer/", new("all manifests of a folder", "폴더의 모든 매니페스트를 채점한다")),
        new("kubectl create service nodeport nginx-service --tcp=80 --dry-run=client -o yaml | kubelabs grade expose-deployment -",
            new("what another program writes", "다른 프로그램의 출력을 채점한다")),
        new("kubelabs grade expose-deployment --live --context kind-kind --wait 1m", new("what is on a cluster, once it has settled", "클러스터에 있는 것을 안정될 때까지 기다려 채점한다")),
        new("kubelabs grade expose-deployment answer/ -o junit=report.xml", new("a report for CI beside the one on the screen", "화면 보고서와 함께 CI용 보고서를 쓴다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var id = CommonOptions.ExerciseId(context);
        var paths = CommonOptions.Paths(context);
        var names = CommonOptions.FileNames(context);
        var output = CommonOptions.Output(context, "console, json, jsonl, junit");
        var ns = CommonOptions.Namespace(
            context,
            "The namespace of objects that name none; by default that\nof the exercise",
            "네임스페이스를 쓰지 않은 오브젝트의 네임스페이스.\n기본값은 실습이 정한다");
        var live = new LiveOptions(context);
        var exercises = CommonOptions.Exercises(context);
        var quiet = CommonOptions.Quiet(context);
        command.Add(id);
        command.Add(paths);
        foreach (var option in (Option[])[names, .. live.All, output, ns, exercises, quiet, CommonOptions.Language(context)]) command.Add(option);
        command.SetAction(parse => GradeRun.Run(
            new()
            {
                Exercise = parse.GetValue(id),
                Paths = [.. parse.GetValue(paths) ?? [], .. parse.GetValue(names) ?? []],
                Output = [.. parse.GetValue(output) ?? []],
                Namespace = parse.GetValue(ns),
                Exercises = parse.GetValue(exercises),
                Live = live.Read(parse),
                IsQuiet = parse.GetValue(quiet),
            },
            context));
    }
}
