using System.CommandLine;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs eval</c>.</summary>
internal sealed class EvalCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "eval";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("Evaluate an expression in CEL over manifests", "매니페스트에 대해 CEL 표현식을 평가한다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Evaluate an expression in CEL over manifests, and write its value as JSON.\n"
        + "objects is the list of the documents as the API server would store them; object is the first.\n"
        + "Exit status: 0 there is a value, 1 it is false or there is none, 2 the expression or the usage is wrong.",
        "매니페스트에 대해 CEL 표현식을 평가하고 값을 JSON으로 쓴다.\n"
        + "objects는 API 서버가 저장할 모습의 문서 목록이고 object는 그 첫 번째다.\n"
        + "종료 상태: 0 값이 있음, 1 값이 false이거나 없음, 2 표현식이나 사용법이 잘못됨.");

    /// <inheritdoc/>
    public override string Usage => "eval EXPRESSION [-f PATH]… [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs eval 'object.spec.replicas >= 2' -f web.yaml", new("ask about an object", "오브젝트 하나를 묻는다")),
        new("kubelabs eval 'objects.map(o, o.kind)' -f manifests/", new("ask about all documents", "모든 문서를 묻는다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var expression = new Argument<string>("EXPRESSION")
        {
            Description = context.Say("The expression; see docs/cel.md", "표현식. docs/cel.md 참고"),
        };
        var names = new Option<string[]>("--filename", "-f")
        {
            HelpName = "PATH",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            Description = context.Say("A file, a folder, or - for standard input", "파일, 폴더, 표준 입력은 -"),
        };
        command.Add(expression);
        command.Add(names);
        command.Add(CommonOptions.Language(context));
        command.SetAction(parse => EvalRun.Run(parse.GetValue(expression) ?? "", [.. parse.GetValue(names) ?? []], context));
    }
}
