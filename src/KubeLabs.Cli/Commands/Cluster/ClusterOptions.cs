using System.CommandLine;
using KubeLabs.ApiServer;

namespace KubeLabs.Cli;

/// <summary>The arguments and options of the commands that deal with a cluster.</summary>
internal sealed class ClusterOptions
{
    private static readonly TimeSpan _usual = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _most = TimeSpan.FromDays(1);
    private readonly Argument<string> _id;
    private readonly Option<string> _exercises;
    private readonly Option<string> _kubeConfig;
    private readonly Option<string> _context;
    private readonly Option<string> _timeout;
    private readonly Option<string> _output;
    private readonly Option<bool> _quiet;

    public ClusterOptions(CommandContext context)
    {
        _id = CommonOptions.ExerciseId(context);
        _exercises = CommonOptions.Exercises(context);
        _quiet = CommonOptions.Quiet(context);
        _kubeConfig = KubeConfig(context);
        _context = Context(context);
        _timeout = Timeout(context);
        _output = Output(context);
    }

    /// <summary>The file of the connection.</summary>
    public static Option<string> KubeConfig(CommandContext context) => new("--kubeconfig")
    {
        HelpName = "FILE",
        Description = context.Say(
            "The kubeconfig file; by default what kubectl takes", "kubeconfig 파일. 기본값은 kubectl과 같다"),
    };

    /// <summary>The context of the connection.</summary>
    public static Option<string> Context(CommandContext context) => new("--context")
    {
        HelpName = "NAME",
        Description = context.Say(
            "The context; by default the current one, which must be\nof kind, minikube or k3d",
            "컨텍스트. 기본값은 현재 컨텍스트이며, 이때는 kind, minikube,\nk3d의 컨텍스트여야 한다"),
    };

    /// <summary>Adds them to a command, those of the command itself first.</summary>
    public void AddTo(Command command, CommandContext context, Option<bool>? confirmation)
    {
        command.Add(_id);
        if (confirmation is not null) command.Add(confirmation);
        foreach (var option in (Option[])[_kubeConfig, _context, _timeout, _output, _exercises, _quiet, CommonOptions.Language(context)])
            command.Add(option);
    }

    /// <summary>What a command line says.</summary>
    public ClusterArguments Read(ParseResult parse, Option<bool>? confirmation) => new()
    {
        Exercise = parse.GetValue(_id),
        Exercises = parse.GetValue(_exercises),
        KubeConfig = parse.GetValue(_kubeConfig),
        Context = parse.GetValue(_context),
        Timeout = Span(parse.GetValue(_timeout)) ?? _usual,
        IsJson = parse.GetValue(_output) == "json",
        IsQuiet = parse.GetValue(_quiet),
        IsConfirmed = confirmation is not null && parse.GetValue(confirmation),
    };

    private static TimeSpan? Span(string? text) =>
        !string.IsNullOrEmpty(text) && GoDuration.Parse(text) is { } time && time > TimeSpan.Zero && time <= _most ? time : null;

    private static Option<string> Timeout(CommandContext context)
    {
        var option = new Option<string>("--timeout")
        {
            HelpName = "TIME",
            Description = context.Say("The time for everything: 90s, 2m; by default 60s", "전체 제한 시간: 90s, 2m. 기본값은 60s"),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && Span(word.Value) is null)
                result.AddError(context.Say($"--timeout: \"{word.Value}\" is no duration up to 24h; write 60s or 1m30s", $"--timeout: \"{word.Value}\" 값은 24h 이하의 시간이 아닙니다. 60s나 1m30s처럼 쓰십시오"));
        });
        return option;
    }

    private static Option<string> Output(CommandContext context)
    {
        var option = new Option<string>("--output", "-o")
        {
            HelpName = "FORMAT",
            Description = context.Say("The format: console, json", "출력 형식: console, json"),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && word.Value is not ("console" or "json"))
                result.AddError(context.Say(
                    $"there is no output format \"{word.Value}\" here; formats: console, json",
                    $"이 명령에는 \"{word.Value}\" 출력 형식이 없습니다. 쓸 수 있는 형식: console, json"));
        });
        return option;
    }
}
