namespace KubeLabs.Cli;

/// <summary>
/// The scripts of the shells. Each asks <c>kubelabs complete</c> with the words up to the cursor; where that has no answer, files
/// are completed.
/// </summary>
internal static class CompletionScripts
{
    /// <summary>The script of a shell, or null.</summary>
    public static string? Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => Pwsh,
        _ => null,
    };

    // COMP_WORDS splits at = and :, so the line is split here: "-o json=fi" is two words and not four.
    private const string Bash = """
        # bash completion for kubelabs
        _kubelabs() {
            local line="${COMP_LINE:0:COMP_POINT}" words answers
            read -ra words <<< "$line"
            [[ "$line" == *[[:space:]] ]] && words+=("")
            local current="${words[-1]}"
            mapfile -t answers < <("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)
            COMPREPLY=()
            local answer
            for answer in "${answers[@]}"; do
                [[ "$current" == *[=:]* ]] && answer="${answer#"${current%"${current##*[=:]}"}"}"
                COMPREPLY+=("$answer")
            done
            [[ ${#COMPREPLY[@]} -gt 0 ]] && compopt +o default
        }
        complete -o default -F _kubelabs kubelabs

        """;

    private const string Zsh = """
        #compdef kubelabs
        _kubelabs() {
            local -a answers
            answers=("${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
            if [[ -n "$answers" ]]; then
                compadd -- "${answers[@]}"
            else
                _files
            fi
        }
        if [[ "$funcstack[1]" == "_kubelabs" ]]; then
            _kubelabs "$@"
        else
            compdef _kubelabs kubelabs
        fi

        """;

    private const string Fish = """
        # fish completion for kubelabs
        function __kubelabs_complete
            set -l words (commandline -opc) (commandline -ct)
            set -l answers ($words[1] complete -- $words[2..-1] 2>/dev/null)
            if test (count $answers) -gt 0
                printf '%s\n' $answers
            else
                __fish_complete_path (commandline -ct)
            end
        end
        complete -c kubelabs -f -a '(__kubelabs_complete)'

        """;

    private const string Pwsh = """
        # PowerShell completion for kubelabs
        Register-ArgumentCompleter -Native -CommandName kubelabs -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -le $cursorPosition } | ForEach-Object { $_.ToString() })
            if ($wordToComplete -eq '') { $words += '""' }
            $rest = @($words | Select-Object -Skip 1)
            & $words[0] complete -- @rest 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
