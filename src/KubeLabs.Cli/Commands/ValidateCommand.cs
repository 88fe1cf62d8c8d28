using System.CommandLine;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary><c>kubelabs validate</c>.</summary>
internal sealed class ValidateCommand : CommandDefinition
{
    /// <inheritdoc/>
    public override string Name => "validate";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "Say what the API server would say to manifests", "API 서버가 매니페스트에 무엇이라고 답할지 보여 준다");

    /// <inheritdoc/>
    public override LocalizedText Description => new(
        "Say what the API server would say to manifests, without one: unknown fields, wrong types, broken rules.\n"
        + "Each file is sent on its own, its documents in order, over what --given names.\n"
        + "Exit status: 0 all accepted, 1 something is refused, 2 wrong usage.",
        "API 서버 없이 매니페스트를 검사한다. 없는 필드, 잘못된 타입, 규칙 위반을 알려 준다.\n"
        + "파일마다 따로, 문서 순서대로 --given 오브젝트 위에 적용해 본다.\n종료 상태: 0 모두 수락, 1 거부된 것이 있음, 2 잘못된 사용법.");

    /// <inheritdoc/>
    public override string Usage => "validate PATH…|- [OPTIONS]";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("kubelabs validate deployment.yaml", new("one file", "파일 하나를 검사한다")),
        new("kubelabs validate manifests/ -o jsonl", new("a folder, a line of JSON for each document", "폴더를 검사하고 문서마다 JSON 한 줄을 쓴다")),
        new("kubelabs validate change.yaml --given cluster.yaml", new("a change of objects that exist", "이미 있는 오브젝트를 바꿀 수 있는지 본다")),
    ];

    /// <inheritdoc/>
    public override void Build(Command command, CommandContext context)
    {
        var paths = CommonOptions.Paths(context);
        var names = CommonOptions.FileNames(context);
        var given = Given(context);
        var ns = CommonOptions.Namespace(
            context, "The namespace of objects that name none; by default default", "네임스페이스를 쓰지 않은 오브젝트의 네임스페이스.\n기본값은 default");
        var verb = Verb(context);
        var output = CommonOptions.Output(context, "console, json, jsonl, junit");
        var quiet = CommonOptions.Quiet(context);
        command.Add(paths);
        foreach (var option in (Option[])[names, given, ns, verb, output, quiet, CommonOptions.Language(context)]) command.Add(option);
        command.SetAction(parse => ValidateRun.Run(
            new()
            {
                Paths = [.. parse.GetValue(paths) ?? [], .. parse.GetValue(names) ?? []],
                Given = parse.GetResult(given) is null ? null : [.. parse.GetValue(given) ?? []],
                Namespace = parse.GetValue(ns) ?? "default",
                Verb = parse.GetValue(verb) == "create" ? RequestVerb.Create : RequestVerb.Apply,
                Output = [.. parse.GetValue(output) ?? []],
                IsQuiet = parse.GetValue(quiet),
            },
            context));
    }

    private static Option<string[]> Given(CommandContext context) => new("--given")
    {
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        Description = context.Say(
            "Objects that exist already; without it every namespace exists", "이미 있는 오브젝트. 쓰지 않으면 모든 네임스페이스가 있다고 본다"),
    };

    private static Option<string> Verb(CommandContext context)
    {
        var option = new Option<string>("--verb")
        {
            HelpName = "apply|create",
            Description = context.Say("How documents are sent; by default apply", "문서를 보내는 방식. 기본값은 apply"),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("apply" or "create") and var word }])
                result.AddError(context.Say($"the verb \"{word}\" is neither apply nor create", $"\"{word}\" 방식은 없습니다. apply 또는 create를 쓰십시오"));
        });
        return option;
    }
}
