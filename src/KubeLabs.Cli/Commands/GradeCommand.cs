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
        "Grade an answer to an exercise, offline: no cluster is needed.\n"
        + "Exit status: 0 passed, 1 not passed, 2 wrong usage or exercise, 3 could not be judged.",
        "실습 답안을 클러스터 없이 채점한다.\n종료 상태: 0 통과, 1 통과하지 못함, 2 잘못된 사용법이나 실습, 3 채점할 수 없음.");

    /// <inheritdoc/>
    public override string Usage => "grade ID PATH…|- [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs grade expose-deployment service.yaml", new("one file", "파일 하나를 채점한다")),
        new("kubelabs grade expose-deployment answer/", new("all manifests of a folder", "폴더의 모든 매니페스트를 채점한다")),
        new("kubectl create service nodeport nginx-service --tcp=80 --dry-run=client -o yaml | kubelabs grade expose-deployment -",
            new("what another program writes", "다른 프로그램의 출력을 채점한다")),
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
        var exercises = CommonOptions.Exercises(context);
        var quiet = CommonOptions.Quiet(context);
        command.Add(id);
        command.Add(paths);
        foreach (var option in (Option[])[names, output, ns, exercises, quiet, CommonOptions.Language(context)]) command.Add(option);
        command.SetAction(parse => GradeRun.Run(
            new()
            {
                Exercise = parse.GetValue(id),
                Paths = [.. parse.GetValue(paths) ?? [], .. parse.GetValue(names) ?? []],
                Output = [.. parse.GetValue(output) ?? []],
                Namespace = parse.GetValue(ns),
                Exercises = parse.GetValue(exercises),
                IsQuiet = parse.GetValue(quiet),
            },
            context));
    }
}
