using System.CommandLine;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>What can stand at the cursor, after the words before it.</summary>
internal static class Completions
{
    private static readonly string[] _formats = [.. FormatCatalog.All.Select(format => format.Name)];

    /// <summary>The answers that begin with the last word. None means that files fit.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> words, CommandContext context)
    {
        var current = words.Count == 0 ? "" : words[^1];
        return Candidates([.. words.SkipLast(1)], current, context)
            .Where(answer => answer.StartsWith(current, StringComparison.Ordinal) && answer != current);
    }

    private static IEnumerable<string> Candidates(string[] before, string current, CommandContext context)
    {
        var at = Array.FindIndex(before, word => CommandCatalog.Find(word) is { IsHidden: false });
        if (at < 0) return current.StartsWith('-') ? ["--help", "--version"] : CommandCatalog.All.Where(item => !item.IsHidden).Select(item => item.Name);
        var definition = CommandCatalog.Find(before[at])!;
        while (definition.Below is { Count: > 0 } below)
        {
            var next = Array.FindIndex(before, at + 1, word => below.Any(item => item.Name == word));
            if (next < 0) return current.StartsWith('-') ? ["--help"] : below.Select(item => item.Name);
            (definition, at) = (below.First(item => item.Name == before[next]), next);
        }

        var command = new Command(before[at]);
        definition.Build(command, context);
        if (Value(command, before, current, context) is { } values) return values;
        if (current.StartsWith('-') && current.Length > 0) return command.Options.Select(option => option.Name).Append("--help");
        return Positional(command, before[(at + 1)..], context);
    }

    // The value of an option, behind it or behind its equals sign; null where no value stands here.
    private static IEnumerable<string>? Value(Command command, string[] before, string current, CommandContext context)
    {
        var equals = current.IndexOf('=', StringComparison.Ordinal);
        if (current.StartsWith("--", StringComparison.Ordinal) && equals > 0 && Find(command, current[..equals]) is { } attached)
            return ValuesOf(attached, context).Select(value => $"{current[..equals]}={value}");
        if (before.Length == 0 || Find(command, before[^1]) is not { } option || option.Arity.MaximumNumberOfValues == 0) return null;
        return ValuesOf(option, context);
    }

    private static Option? Find(Command command, string word) =>
        command.Options.FirstOrDefault(option => option.Name == word || option.Aliases.Contains(word));

    private static IEnumerable<string> ValuesOf(Option option, CommandContext context) => option.Name switch
    {
        "--lang" => ["en", "ko"],
        "--verb" => ["apply", "create"],
        "--level" => ["beginner", "intermediate", "advanced"],
        "--output" => _formats,
        "--topic" => Exercises(context).Select(folder => folder.Topic).Distinct(),
        _ => [],
    };

    private static IEnumerable<string> Positional(Command command, string[] words, CommandContext context)
    {
        if (command.Arguments is not [var first, ..] || Position(command, words) >= first.Arity.MaximumNumberOfValues) return [];
        return first.Name switch
        {
            "ID" => Exercises(context).Select(folder => folder.Id),
            "SHELL" => ["bash", "zsh", "fish", "pwsh"],
            _ => [],
        };
    }

    // How many arguments stand before the cursor: options and their values are none.
    private static int Position(Command command, string[] words)
    {
        var count = 0;
        for (var index = 0; index < words.Length; index++)
        {
            if (!words[index].StartsWith('-') || words[index] == "-") count++;
            else if (Find(command, words[index]) is { Arity.MaximumNumberOfValues: > 0 }) index++;
        }

        return count;
    }

    private static IEnumerable<Grading.ExerciseFolder> Exercises(CommandContext context) =>
        ExerciseSearch.Open(null, context with { Error = TextWriter.Null })?.All() ?? [];
}
