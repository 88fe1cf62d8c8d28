using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>What <c>tail</c> reads, with the options of busybox and of GNU.</summary>
public static class TailCommand
{
    /// <summary>The files that a command follows for ever, absolute; none where it is no <c>tail -f</c> or <c>-F</c>.</summary>
    public static ImmutableArray<string> Followed(ShellCommand command)
    {
        if (command.Program != "tail") return [];
        var files = ImmutableArray.CreateBuilder<string>();
        var follows = false;
        var isOnlyFiles = false;
        var words = command.Arguments;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (isOnlyFiles || word.Length < 2 || word[0] is not ('-' or '+')) Add(files, word, command.Folder);
            else if (word == "--") isOnlyFiles = true;
            else if (word.StartsWith("--", StringComparison.Ordinal)) follows |= Long(word, ref i);
            else if (word[0] == '-') follows |= Short(word, ref i);
        }

        return follows ? files.ToImmutable() : [];
    }

    private static void Add(ImmutableArray<string>.Builder files, string word, string folder)
    {
        if (word.Length > 0 && word != "-") files.Add(MountPath.Join(folder, word));
    }

    private static bool Long(string word, ref int at)
    {
        if (word is "--lines" or "--bytes" or "--pid" or "--sleep-interval" or "--max-unchanged-stats") at++;
        return word == "--follow" || word.StartsWith("--follow=", StringComparison.Ordinal);
    }

    // -fn 5, -n5, -20f: a letter that takes a value takes the rest of the word, or the next word.
    private static bool Short(string word, ref int at)
    {
        var follows = false;
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] is 'f' or 'F') follows = true;
            if (word[i] is not ('n' or 'c' or 's')) continue;
            if (i == word.Length - 1) at++;
            break;
        }

        return follows;
    }
}
