"""From the finished dossier to views: what each page of one edition says."""
