using System.CommandLine;
using System.CommandLine.Parsing;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Says what is wrong with a command line, in the reader's language.</summary>
internal static class ParseErrors
{
    /// <summary>Says what the parser found.</summary>
    public static int Report(ParseResult parse, CommandContext context) => Report(parse, Message(parse), context);

    /// <summary>Says that an option does not exist.</summary>
    public static int ReportUnknown(ParseResult parse, string word, CommandContext context) =>
        Report(parse, Unknown(parse.CommandResult.Command, word), context);

    /// <summary>
    /// A word with a dash that was taken for an argument because no option has its name; null where there is none. Behind
    /// <c>--</c> every word is an argument.
    /// </summary>
    public static string? MisspeltOption(ParseResult parse, IReadOnlyList<string> arguments)
    {
        var command = parse.CommandResult.Command;
        if (command.Hidden) return null;
        var plain = arguments.SkipWhile(word => word != "--").ToHashSet();
        return command.Arguments
            .SelectMany(argument => parse.GetResult(argument)?.Tokens ?? [])
            .Select(token => token.Value)
            .FirstOrDefault(word => word.Length > 1 && word[0] == '-' && !plain.Contains(word));
    }

    private static int Report(ParseResult parse, (string English, string Korean) message, CommandContext context)
    {
        var (english, korean) = message;
        context.Fail(ExitStatus.Usage, english, korean);
        var path = CommandCatalog.PathOf(parse.CommandResult.Command);
        context.Advise($"Try: {path} --help", $"도움말: {path} --help");
        return ExitStatus.Usage;
    }

    private static (string English, string Korean) Message(ParseResult parse)
    {
        if (parse.UnmatchedTokens is [var unknown, ..]) return Unknown(parse.CommandResult.Command, unknown);
        foreach (var error in parse.Errors)
        {
            var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
            if (option is not null && option.Tokens.Count != 1) return OfOption(option);
        }

        return (parse.Errors[0].Message, parse.Errors[0].Message);
    }

    private static (string English, string Korean) OfOption(OptionResult result)
    {
        var name = result.IdentifierToken?.Value ?? result.Option.Name;
        return result.Tokens.Count == 0
            ? ($"the option {name} needs a value", $"{name} 옵션에 값이 필요합니다")
            : ($"the option {name} is given more than once", $"{name} 옵션을 두 번 이상 썼습니다");
    }

    private static (string English, string Korean) Unknown(Command command, string word)
    {
        if (word.StartsWith('-') && word.Length > 1)
        {
            var option = Nearest.Of(word.Split('=')[0], Names(command));
            return (
                $"there is no option {word}{Guess(option)}",
                $"{word} 옵션이 없습니다{(option is null ? "" : $". {option} 옵션을 쓰려던 것입니까?")}");
        }

        if (command.Subcommands.Count == 0) return ($"\"{word}\" is one argument too many", $"\"{word}\" 인수가 더 있습니다");
        var nearest = Nearest.Of(word, command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name));
        return (
            $"there is no command \"{word}\"{Guess(nearest)}",
            $"\"{word}\" 명령이 없습니다{(nearest is null ? "" : $". {nearest} 명령을 쓰려던 것입니까?")}");
    }

    private static string Guess(string? nearest) => nearest is null ? "" : $"; did you mean {nearest}?";

    private static IEnumerable<string> Names(Command command) =>
        command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Append(option.Name)).Append("--help");
}
