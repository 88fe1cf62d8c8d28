using System.CommandLine;

namespace KubeLabs.Cli;

/// <summary>The options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Language(CommandContext context)
    {
        var option = new Option<string>("--lang")
        {
            HelpName = "en|ko",
            Description = context.Say("The language; by default that of the locale", "언어. 기본값은 로캘을 따른다"),
        };
        // Read before the command line is parsed; here it is only checked.
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && Languages.Parse(word.Value) is null)
                result.AddError(context.Say($"the language \"{word.Value}\" is neither en nor ko", $"\"{word.Value}\" 언어는 없습니다. en 또는 ko를 쓰십시오"));
        });
        return option;
    }

    public static Option<string> Exercises(CommandContext context) => new("--exercises")
    {
        HelpName = "DIR",
        Description = context.Say(
            "The folder of the exercises; by default $KUBELABS_EXERCISES,\n./exercises, and those that come with KubeLabs",
            "실습 폴더. 기본값은 $KUBELABS_EXERCISES, ./exercises,\nKubeLabs에 딸린 실습 순서로 찾는다"),
    };

    public static Option<string[]> Output(CommandContext context, string formats) => new("--output", "-o")
    {
        HelpName = "FORMAT[=FILE]",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        Description = context.Say(
            $"The format: {formats}; repeatable,\nat most one of them to standard output",
            $"출력 형식: {formats}. 여러 번 쓸 수 있고,\n표준 출력에는 하나만 쓸 수 있다"),
    };

    public static Option<string[]> FileNames(CommandContext context) => new("--filename", "-f")
    {
        HelpName = "PATH",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        Description = context.Say("The same as PATH, as kubectl has it", "PATH와 같다(kubectl과 같은 옵션)"),
    };

    public static Option<string> Namespace(CommandContext context, string english, string korean) => new("--namespace", "-n")
    {
        HelpName = "NS",
        Description = context.Say(english, korean),
    };

    public static Option<bool> Quiet(CommandContext context) => new("--quiet", "-q")
    {
        Arity = ArgumentArity.Zero,
        Description = context.Say(
            "No console report: the exit status says it", "콘솔 보고서를 쓰지 않는다. 결과는 종료 상태로 알 수 있다"),
    };

    public static Argument<string[]> Paths(CommandContext context) => new("PATH")
    {
        HelpName = "PATH…",
        Arity = ArgumentArity.ZeroOrMore,
        Description = context.Say(
            "Files, folders (with the folders in them), or - for standard input", "파일, 폴더(하위 폴더 포함), 표준 입력은 -"),
    };

    public static Argument<string> ExerciseId(CommandContext context) => new("ID")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = context.Say("The exercise: ID or TOPIC/ID", "실습: ID 또는 TOPIC/ID"),
    };
}
